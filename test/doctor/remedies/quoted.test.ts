import fc from 'fast-check';
import {expect, test} from 'vitest';
import {
	awsCommand,
	jsonLines,
	jsonText,
	shellWord,
	terraformValue,
} from '../../../source/doctor/remedies/quoted.ts';
import {toTerminalText} from '../../../source/terminal/terminal-text.ts';
import {anyCharacter} from '../../fixtures/any-character.ts';
import {wordsOf} from '../shell-words.ts';

const hostile = [
	"'; rm -rf / #",
	'$(id)',
	'`id`',
	'a b',
	'"',
	'\\',
	'*',
	'-rf',
	'',
	'a\nb',
	'\u001B[31m',
	'\u202E',
	"''",
	'!x',
	'~',
	'a=b',
	'é',
];
const anyText = fc.oneof(
	fc.constantFrom(...hostile),
	fc.string({unit: anyCharacter, maxLength: 20}),
);

test('a shell reads the very words, with control characters written out', () => {
	fc.assert(
		fc.property(fc.array(anyText, {minLength: 1, maxLength: 60}), texts => {
			expect(wordsOf(texts.map(shellWord).join(' '))).toEqual(texts.map(toTerminalText));
		}),
		{numRuns: 40},
	);
});

test('a value never becomes an option or another command', () => {
	const value = "-x'; touch /tmp/never; echo '$(id)";
	const command = awsCommand('cloudtrail start-logging', [['name', value]]);
	expect(wordsOf(command)).toEqual(['aws', 'cloudtrail', 'start-logging', `--name=${value}`]);
});

test('JSON stays what it was, without a control character', () => {
	fc.assert(
		fc.property(anyText, text => {
			const value = {[text]: [text]};
			for (const json of [jsonText(value), jsonLines(value)]) {
				expect(JSON.parse(json)).toEqual(value);
				expect(json.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}]/u);
			}
		}),
	);
});

test('in a string of Terraform nothing is a template', () => {
	// biome-ignore lint/suspicious/noTemplateCurlyInString: Terraform's.
	expect(terraformValue('${file("/etc/passwd")} %{if true} $5 100%')).toBe(
		'"$${file(\\"/etc/passwd\\")} %%{if true} $5 100%"',
	);
});
