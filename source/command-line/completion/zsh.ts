import type {NamedOption} from '../named-options.ts';
import type {ValueChoice} from '../option.ts';
import {
	briefly,
	doctorOptions,
	offeredTraits,
	offeredWords,
	otherOptions,
	termStarts,
	typedForms,
	wordPattern,
} from './offer.ts';
import {shells} from './shells.ts';

/** For a file called _trailtail in a folder of fpath, and to be sourced after compinit. */
export function zshCompletion(): string {
	return `#compdef trailtail
# Completions of trailtail for zsh.

_trailtail() {
	local word said
	for word in "\${(@)words[2,CURRENT-1]}"; do
		case $word in (${wordPattern}) said=$word ;; esac
	done

	local -a options
	options=(
${specsOf(doctorOptions)}
	)
	case $said in
		completion) compadd -- ${shells.join(' ')}; return ;;
		doctor) _arguments $options '*:log group:()'; return ;;
	esac

	options+=(
${specsOf(otherOptions)}
	)
	case $said in
		demo) _arguments $options '*:nothing:()' ;;
		*) _arguments $options '*: :_trailtail_sources' ;;
	esac
}

_trailtail_sources() {
	local -a offered
	offered=(
${offeredWords.map(({word, text}) => `\t\t${quoted(`${word}:${text}`)}`).join('\n')}
	)
	_alternative 'words:word:(($offered))' 'files:log file:_files'
}

# Names with commas between them.
_trailtail_list() {
	compset -P '*,'
	compadd -S '' -- "$@"
}

# The last term of a filter: what begins one, or what is: can ask.
_trailtail_term() {
	compset -P '*[ !|]'
	if compset -P 'is:'; then
		_trailtail_list ${offeredTraits.join(' ')}
	else
		compadd -S '' -- ${termStarts.join(' ')}
	fi
}

if [[ $funcstack[1] == _trailtail ]]; then
	_trailtail "$@"
else
	compdef _trailtail trailtail
fi
`;
}

function specsOf(options: readonly NamedOption[]): string {
	return options
		.flatMap(specs)
		.map(spec => `\t\t${quoted(spec)}`)
		.join('\n');
}

/** As _arguments wants it: which others it goes without, its name, text, and value. */
function specs(option: NamedOption): readonly string[] {
	const {isMultiple, value, text} = option;
	const forms = typedForms(option);
	const without = isMultiple ? '*' : forms.length > 1 ? `(${forms.join(' ')})` : '';
	return forms.map(form => {
		const tied = value !== undefined && form.startsWith('--') ? '=' : '';
		const rest = value === undefined ? '' : `:${value.name}:${action(value.choice)}`;
		return `${without}${form}${tied}[${briefly(text).replaceAll(/[[\]:\\]/g, '\\$&')}]${rest}`;
	});
}

function action(choice: ValueChoice): string {
	switch (choice.kind) {
		case 'one of':
			return `(${choice.values.join(' ')})`;
		case 'list':
			return ` _trailtail_list ${choice.values.join(' ')}`;
		case 'filter':
			return ' _trailtail_term';
		case 'file':
			return '_files';
		case 'free':
			return ' ';
	}
}

function quoted(text: string): string {
	return `'${text.replaceAll("'", "'\\''")}'`;
}
