import {execFile, spawn} from 'node:child_process';
import {text as textOf} from 'node:stream/consumers';
import {promisify} from 'node:util';
import fc from 'fast-check';
import {expect, type TestContext, test} from 'vitest';
import {manPage} from '../../../source/command-line/manual/man-page.ts';
import {entry, paragraph} from '../../../source/command-line/manual/roff.ts';
import {exitStatuses, filterTerms, forms} from '../../../source/command-line/manual/usage.ts';
import {namedOptions, optionLabel} from '../../../source/command-line/named-options.ts';

const run = promisify(execFile);

/** What a page looks like in so wide a terminal that no line breaks, and what groff has against it. */
async function rendered(page: string, {skip}: Pick<TestContext, 'skip'>) {
	const isThere = await run('groff', ['--version']).then(
		() => true,
		() => false,
	);
	skip(!isThere, 'there is no groff here');
	const groff = spawn('groff', ['-man', '-ww', '-Tutf8', '-P-cbou', '-rLL=2000n', '-rHY=0']);
	groff.stdin.end(page);
	const [shown, complaints] = await Promise.all([textOf(groff.stdout), textOf(groff.stderr)]);
	return {shown: shown.replaceAll(/ +/g, ' '), complaints};
}

function withSingleBlanks(text: string): string {
	return text.replaceAll(/ +/g, ' ');
}

test('groff has nothing against it, and shows every option, form, term and status', async context => {
	const {shown, complaints} = await rendered(manPage('1.2.3'), context);
	expect(complaints).toBe('');
	const entries = [
		...namedOptions.map(option => [optionLabel(option), option.text] as const),
		...forms.map(([form, text]) => [`trailtail ${form}`.trimEnd(), text] as const),
		...filterTerms,
		...exitStatuses,
	];
	for (const [name, text] of entries) {
		expect(shown).toContain(withSingleBlanks(name));
		expect(shown).toContain(withSingleBlanks(text));
	}

	expect(shown).toContain('trailtail 1.2.3');
});

test('man shows it', async ({skip}) => {
	const isThere = await run('man', ['--version']).then(
		({stdout}) => stdout.startsWith('man '),
		() => false,
	);
	skip(!isThere, 'there is no man of man-db here');
	const man = spawn('man', ['-l', '-'], {env: {...process.env, MANWIDTH: '80', LC_ALL: 'C.UTF-8'}});
	man.stdin.end(manPage('1.2.3'));
	const shown = await textOf(man.stdout);
	expect(shown).toContain('--count-by FIELDS');
	expect(shown.split('\n').filter(line => line.length > 80 && !/^ +trailtail /.test(line))).toEqual(
		[],
	);
});

/** Words, with all that means something to roff. */
const words = fc
	.array(fc.stringMatching(/^[!-~…“”▸é]{1,12}$/), {minLength: 1, maxLength: 6})
	.map(list => list.join(' '));

test('whatever a text holds, it is shown as it is', async context => {
	const texts = fc.sample(words, 300);
	const page = ['.TH T 1', ...texts.flatMap(text => [paragraph(text), entry(text, text)])];
	const {shown, complaints} = await rendered(`${page.join('\n')}\n`, context);
	expect(complaints).toBe('');
	const lines = shown.split('\n').map(line => line.trim());
	for (const text of texts) {
		expect(
			lines.filter(line => line === text || line === `${text} ${text}`).length,
		).toBeGreaterThan(0);
	}
});
