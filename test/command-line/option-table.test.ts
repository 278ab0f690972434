import {describe, expect, test} from 'vitest';
import {completionScript} from '../../source/command-line/completion/script.ts';
import {readDoctor} from '../../source/command-line/doctor.ts';
import {helpText} from '../../source/command-line/manual/help-text.ts';
import {manPage} from '../../source/command-line/manual/man-page.ts';
import {escaped} from '../../source/command-line/manual/roff.ts';
import {namedOptions, optionLabel} from '../../source/command-line/named-options.ts';
import {optionTable} from '../../source/command-line/option-table.ts';

const page = manPage('1.2.3');
const fishScript = completionScript('fish').split('\n');

describe.each(namedOptions.map(option => [option.name, option] as const))(
	'--%s',
	(name, option) => {
		const {shortFlag, value, text} = option;

		test('stands in the help, the manual page and the completions', () => {
			expect(helpText).toMatch(new RegExp(`^  (?:-\\w, )?--${name}(?: [A-Z]+)?(?: |$)`, 'm'));
			expect(page).toContain(`\\fB${escaped(optionLabel(option))}\\fR`);
			expect(completionScript('bash')).toMatch(new RegExp(` --${name}[ ']`));
			expect(completionScript('zsh')).toMatch(new RegExp(`['*)]--${name}=?\\[`));
			expect(fishScript.filter(line => line.includes(` -l ${name} `))).toHaveLength(1);
			if (shortFlag !== undefined) {
				expect(helpText).toContain(`  -${shortFlag}, --${name}`);
				expect(completionScript('bash')).toMatch(new RegExp(`[ ']-${shortFlag} `));
				expect(completionScript('zsh')).toContain(`)-${shortFlag}[`);
				expect(completionScript('fish')).toContain(` -s ${shortFlag} -l ${name} `);
			}
		});

		test('has a value where the parser wants one', () => {
			expect(value !== undefined).toBe(option.type === 'string');
		});

		test('is explained in one line that goes on after its name', () => {
			expect(text).not.toMatch(/[.\n]$|^\s|\s{2}/);
		});
	},
);

test('fixed values are all said in the text', () => {
	for (const {text, value} of namedOptions) {
		if (value?.choice.kind === 'one of') {
			for (const choice of value.choice.values) {
				expect(text).toMatch(new RegExp(`\\b${choice}\\b`));
			}
		}
	}
});

test('doctor takes what is offered to it', () => {
	for (const [key, option] of Object.entries(optionTable)) {
		const given = option.type === 'string' ? 'x' : true;
		if ('doctor' in option && key !== 'format') {
			expect(readDoctor(['doctor'], {[key]: given}, [])).toBeDefined();
		}
	}
});
