import meow from 'meow';
import {Failure} from '../failure.ts';
import {helpText} from './manual/help-text.ts';
import {kebabCase} from './option.ts';
import {optionTable} from './option-table.ts';

/**
The command line taken apart into words and options as typed. Throws a `Failure` for an option that there is not, or
that is given twice.
*/
export function readFlags(argv: readonly string[], importMeta: ImportMeta) {
	const cli = parse(withVerbatimTied(argv), importMeta);
	for (const [name, value] of Object.entries<unknown>(cli.flags)) {
		// The parser makes `false` of --no-filter, whatever the option's type.
		if (!isFlag(name) || (optionTable[name].type === 'string' && isDenied(value))) {
			throw new Failure(
				2,
				`There is no option ${optionText(name, isDenied(value) ? 'denied' : 'given')}; trailtail --help lists them.`,
			);
		}
	}

	return cli;
}

function parse(argv: readonly string[], importMeta: ImportMeta) {
	try {
		return meow(helpText, {
			importMeta,
			argv,
			flags: optionTable,
			allowUnknownFlags: true,
			// What is not given is left to settings.
			booleanDefault: undefined,
			// Its own way prints help only when nothing stands beside the option.
			autoHelp: false,
			autoVersion: false,
		});
	} catch (error) {
		// It throws for nothing else.
		throw new Failure(2, 'Each option can be given once.', {cause: error});
	}
}

/** Options whose value is passed on as it is, and how an error calls them. */
const verbatim = [
	{name: '--filter', pattern: /^(?:-f|--filter)(?:=|$)/},
	{name: '--on-match', pattern: /^--on-match(?:=|$)/},
] as const;

function withVerbatimTied(argv: readonly string[]): readonly string[] {
	return verbatim.reduce(withValueTied, argv);
}

/**
A filter may begin with `-`, its NOT, and a command with a quote: the parser would read the one as options and take off
the other. So the value is tied to its option, and around it stand the quotes that the parser takes off.
*/
function withValueTied(
	argv: readonly string[],
	{name, pattern}: (typeof verbatim)[number],
): readonly string[] {
	const end = argv.indexOf('--');
	const place = argv.slice(0, end === -1 ? undefined : end).findIndex(word => pattern.test(word));
	const word = argv[place];
	if (word === undefined) {
		return argv;
	}

	const equals = word.indexOf('=');
	const value = equals === -1 ? argv[place + 1] : word.slice(equals + 1);
	if (value === undefined) {
		throw new Failure(2, `${name} wants a value.`);
	}

	const rest = argv.slice(place + (equals === -1 ? 2 : 1));
	return [...argv.slice(0, place), `${name}="${value}"`, ...rest];
}

function isFlag(name: string): name is keyof typeof optionTable {
	return Object.hasOwn(optionTable, name);
}

/** Of an option that can be given several times there is a list. */
function isDenied(value: unknown): boolean {
	return value === false || (Array.isArray(value) && value.includes(false));
}

function optionText(name: string, sense: 'given' | 'denied'): string {
	if (name.length === 1) {
		return `-${name}`;
	}

	return sense === 'denied' ? `--no-${kebabCase(name)}` : `--${kebabCase(name)}`;
}
