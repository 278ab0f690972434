import {type NamedOption, namedOptions} from '../named-options.ts';
import type {ValueChoice} from '../option.ts';
import {
	doctorOptions,
	offeredTraits,
	offeredWords,
	termStarts,
	typedForms,
	wordPattern,
} from './offer.ts';
import {shells} from './shells.ts';

/** For bash 3.2 and newer; before 4 file names are offered also where nothing can be. */
export function bashCompletion(): string {
	return `# Completions of trailtail for bash.

_trailtail() {
	local IFS=$' \\t\\n'
	local place=$COMP_CWORD current=\${COMP_WORDS[COMP_CWORD]} before='' choices='' choice word said='' files=''
	local typed=$current line=\${COMP_LINE:0:COMP_POINT}
	COMPREPLY=()

	# Bash breaks words at : and =, so pieces that touch are put together again, and what is offered loses those before.
	while ((place > 1)) && [[ $line == *"\${COMP_WORDS[place - 1]}$typed" ]] &&
		[[ \${COMP_WORDS[place]} == [:=]* || \${COMP_WORDS[place - 1]} == *[:=] ]]; do
		((place--))
		typed=\${COMP_WORDS[place]}$typed
	done
	local option=\${COMP_WORDS[place - 1]} strip=\${typed%"$current"}
	[[ -n \${current//[:=]/} ]] || strip=$typed
	if [[ $typed == --*=* ]]; then
		option=\${typed%%=*} before=\${typed%%=*}= typed=\${typed#*=}
	fi
	[[ $typed != [\\"\\']* ]] || typed=\${typed:1}

	for word in "\${COMP_WORDS[@]:1:place-1}"; do
		case $word in ${wordPattern}) said=$word ;; esac
	done

	case $option in
${valueCases()}
		*)
			case $said:$typed in
				completion:*) choices='${shells.join(' ')}' ;;
				doctor:-*) choices='${formsOf(doctorOptions)}' ;;
				*:-*) choices='${formsOf(namedOptions)}' ;;
				:*) choices='${offeredWords.map(({word}) => word).join(' ')}' files=yes ;;
				*) compopt +o default 2>/dev/null ;;
			esac
			;;
	esac

	for choice in $choices; do
		if [[ $choice == "$typed"* ]]; then
			choice=$before$choice
			COMPREPLY+=("\${choice#"$strip"}")
		fi
	done

	if [[ -n $files ]]; then
		compopt -o filenames 2>/dev/null
		while IFS= read -r choice; do COMPREPLY+=("$choice"); done < <(compgen -f -- "$typed")
	fi
}

# The last term of a filter: what begins one, or what is: can ask.
_trailtail_term() {
	compopt +o default -o nospace 2>/dev/null
	choices='${termStarts.join(' ')}'
	_trailtail_last '*[ !|]'
	if [[ $typed == is:* ]]; then
		choices='${offeredTraits.join(' ')}'
		_trailtail_last '*[:,]'
	fi
}

# Goes on with what comes after a pattern.
_trailtail_last() {
	local rest=\${typed##$1}
	before+=\${typed%"$rest"} typed=$rest
}

complete -o default -F _trailtail trailtail
`;
}

function formsOf(options: readonly NamedOption[]): string {
	return options.flatMap(typedForms).join(' ');
}

function valueCases(): string {
	const forms = new Map<string, readonly string[]>();
	for (const option of namedOptions) {
		if (option.value !== undefined) {
			const offered = offering(option.value.choice);
			forms.set(offered, [...(forms.get(offered) ?? []), ...typedForms(option)]);
		}
	}

	return [...forms].map(([offered, of]) => `\t\t${of.join(' | ')}) ${offered} ;;`).join('\n');
}

function offering(choice: ValueChoice): string {
	switch (choice.kind) {
		case 'one of':
			return `choices='${choice.values.join(' ')}'`;
		case 'list':
			return `choices='${choice.values.join(' ')}'; compopt +o default -o nospace 2>/dev/null; _trailtail_last '*,'`;
		case 'filter':
			return '_trailtail_term';
		case 'file':
			return ':';
		case 'free':
			return 'compopt +o default 2>/dev/null';
	}
}
