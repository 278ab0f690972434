import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {readEnvironment} from '../../../source/command-line/settings/read-environment.ts';
import {readSettings} from '../../../source/command-line/settings/read-settings.ts';
import {settings} from '../../../source/command-line/settings/setting.ts';

function mistakesOf(text: string): readonly string[] {
	return readSettings(text, 'config.toml').mistakes;
}

describe('in the file', () => {
	test.each([
		['regoin = "x"', 'there is no key regoin; did you mean region?'],
		['sweeprate = 2', 'there is no key sweeprate; did you mean sweep-rate?'],
		['[filter]\norders = "x"', 'filter is for a single run: give --filter on the command line.'],
		['json = true', 'json is for a single run: give --json on the command line.'],
		['filters = "x"', 'filters holds keys of its own, below a line [filters].'],
		['keep = "lots"', 'keep wants a whole number from 1 on, not “lots”.'],
		['keep = 0.5', 'keep wants a whole number from 1 on, not “0.5”.'],
		['keep = [5]', 'keep wants one value, a number or a text in quotes.'],
		['region = ""', 'region wants a value.'],
		['region = 2026-01-01', 'region wants one value, a number or a text in quotes.'],
		['sessions = 3', 'sessions is 1, 2, 4 or 8, not “3”.'],
		['sweep-rate = 26', 'sweep-rate wants calls a second, above 0 and up to 25, not “26”.'],
		['quiet-for = 5', 'quiet-for wants a time such as 30s, 5m, 2h or 0s, not “5”.'],
		['redact = 1', 'redact is true or false.'],
		['time = "UTC"', 'time is utc, local, relative, not “UTC”.'],
		['columns = ["time", "tagret"]', 'columns knows no column “tagret”; did you mean target?'],
		['columns = "ip, who,ip"', 'columns names ip twice.'],
		['columns = []', 'columns wants names of columns, such as time,event,who.'],
		[
			'theme = "blue"',
			'theme is terminal, dark, light, high-contrast, color-blind, none, not “blue”.',
		],
		['mouse = "off"', 'mouse is true or false.'],
		['[keys]\nqqqq = "x = 5"', 'there is no action qqqq; the help of the screen (?) names them.'],
		['[keys]\nfliter = "x = 5"', 'there is no action fliter; did you mean filter?'],
		[
			'[keys]\nfilter = 5 # x = 5',
			'keys.filter wants a key in quotes, or a list such as ["f", "ctrl-f"].',
		],
		['[keys]\nfilter = "f" # x = 5', 'keys.filter: f is follow already in the list.'],
		[
			'[keys]\nregion = "x" # x = 5',
			'there is no action region: as a setting it stands above the line [keys].',
		],
		['keys = "x"', 'keys holds keys of its own, below a line [keys].'],
		['known = 5', 'known wants a list such as ["one", "two"].'],
		['known = ["a", ""]', 'known wants texts in quotes, such as ["one", "two"].'],
		['[filters]\nx = 5', "filters.x wants a filter in quotes, such as 'table:orders* is:error'."],
	])('%j', (text, sentence) => {
		expect(mistakesOf(`# a comment\n${text}`)).toEqual([
			`config.toml line ${text.includes('x = 5') ? 3 : 2}: ${sentence}`,
		]);
	});

	test('all are told, in the order of their lines', () => {
		expect(mistakesOf('keep = 0\n[filters]\na = "is:"\n[other]\nregion = "x"\n')).toEqual([
			'config.toml line 1: keep wants a whole number from 1 on, not “0”.',
			'config.toml line 3: filters.a cannot be used: at “is:”: is: wants a word, such as is:write or is:error.',
			expect.stringMatching(/^config\.toml line 4: there is no key other; /),
		]);
	});

	test('every key is known, or told as one sentence with its line', () => {
		const value = fc.constantFrom(
			'"x"',
			'1',
			'true',
			'[]',
			'[1]',
			'{}',
			'-1.5',
			'nan',
			'"\\u001b[2J"',
		);
		const key = fc.oneof(fc.constantFrom(...settings.keys()), fc.stringMatching(/^[a-z-]{1,12}$/));
		fc.assert(
			fc.property(fc.uniqueArray(fc.tuple(key, value), {selector: ([name]) => name}), pairs => {
				const text = pairs.map(([name, set]) => `${name} = ${set}\n`).join('');
				const lines = mistakesOf(text).map(
					sentence => /^config\.toml line (\d+): [^\n]+[.?]$/.exec(sentence)?.[1],
				);
				expect(lines).not.toContain(undefined);
				for (const [place, [name]] of pairs.entries()) {
					if (!settings.has(name)) expect(lines).toContain(String(place + 1));
				}
			}),
		);
	});
});

describe('in the environment', () => {
	const mistakes = (variables: Readonly<Record<string, string>>) =>
		readEnvironment(variables, '/work').mistakes;

	test('wrong names and wrong values are told', () => {
		expect(mistakes({TRAILTAIL_REDCAT: 'true', TRAILTAIL_KEEP: 'x', HOME: '/', KEEP: 'x'})).toEqual(
			[
				'In the environment: TRAILTAIL_REDCAT is no setting; did you mean TRAILTAIL_REDACT?',
				'In the environment: TRAILTAIL_KEEP wants a whole number from 1 on, not “x”.',
			],
		);
	});

	test('a command of --on-match may start the program', () => {
		expect(mistakes({TRAILTAIL_MATCHES: '3', TRAILTAIL_SECONDS: '0'})).toEqual([]);
	});
});
