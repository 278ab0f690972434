import {type NamedOption, namedOptions} from '../named-options.ts';
import type {ValueChoice} from '../option.ts';
import {briefly, offeredTraits, offeredWords, termStarts} from './offer.ts';
import {shells} from './shells.ts';

/** For a file called trailtail.fish in fish's completions, and to be sourced. */
export function fishCompletion(): string {
	const names = offeredWords.map(({word}) => word).join(' ');
	return `# Completions of trailtail for fish.

# Names with commas between them; the token may begin with the option and =.
function __trailtail_list
	set -l typed (string replace -r -- '^--[^=]*=' '' (commandline -ct))
	set -l before (string match -r -- '^.*,' $typed)
	for name in $argv
		echo "$before$name"
	end
end

# The last term of a filter: what begins one, or what is: can ask.
function __trailtail_term
	set -l typed (string replace -r -- '^--[^=]*=' '' (commandline -ct) | string trim -l -c "\\"'")
	set -l before (string match -r -- '^.*[ !|]' $typed)
	set -l choices ${termStarts.join(' ')}
	if set -l traits (string match -r -- '^(?:.*[ !|])?is:(?:.*,)?' $typed)
		set before $traits
		set choices ${offeredTraits.join(' ')}
	end
	for choice in $choices
		echo "$before$choice"
	end
end

complete -c trailtail -e
complete -c trailtail -n '__fish_seen_subcommand_from ${names}' -f
complete -c trailtail -n '__fish_seen_subcommand_from completion' -a '${shells.join(' ')}'
${offeredWords
	.map(
		({word, text}) =>
			`complete -c trailtail -n 'not __fish_seen_subcommand_from ${names}' -a ${word} -d ${quoted(text)}`,
	)
	.join('\n')}
${namedOptions.map(optionLine).join('\n')}
`;
}

function optionLine({name, shortFlag, value, text, doctor}: NamedOption): string {
	const others = doctor === 'takes' ? 'completion' : 'completion doctor';
	const short = shortFlag === undefined ? '' : ` -s ${shortFlag}`;
	const choice = value === undefined ? '' : ` ${choosing(value.choice)}`;
	return `complete -c trailtail -n 'not __fish_seen_subcommand_from ${others}'${short} -l ${name}${choice} -d ${quoted(briefly(text))}`;
}

/** `-x`: a value is wanted, and no file; `-r -F`: a file is. */
function choosing(choice: ValueChoice): string {
	switch (choice.kind) {
		case 'one of':
			return `-x -a '${choice.values.join(' ')}'`;
		case 'list':
			return `-x -a '(__trailtail_list ${choice.values.join(' ')})'`;
		case 'filter':
			return "-x -a '(__trailtail_term)'";
		case 'file':
			return '-r -F';
		case 'free':
			return '-x';
	}
}

function quoted(text: string): string {
	return `'${text.replaceAll(/[\\']/g, '\\$&')}'`;
}
