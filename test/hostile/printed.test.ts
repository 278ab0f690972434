import {expect} from 'vitest';
import {countFormats} from '../../source/output/counts/count-format.ts';
import {testHostile} from '../fixtures/fuzzing.ts';
import {csvRows} from '../output/csv-rows.ts';
import {expectOnlyText, formulaStart} from './harmless.ts';
import {printedCounts, printedLines} from './printed.ts';

testHostile('plain lines are text', 40, async input => {
	const {output, notes} = await printedLines(input, {format: 'plain', destination: 'pipe'});
	expectOnlyText(output.toString());
	expectOnlyText(notes.join('\n'));
});

testHostile(
	'JSON lines are text on a terminal, and mean what they mean in a pipe',
	100,
	async input => {
		const shown = await printedLines(input, {format: 'json', destination: 'terminal'});
		const piped = await printedLines(input, {format: 'json', destination: 'pipe'});
		expectOnlyText(shown.output.toString());
		expectOnlyText(shown.notes.join('\n'));
		expect(meanings(shown.output)).toEqual(meanings(piped.output));
	},
);

testHostile('JSON lines of a pipe read back as themselves', 40, async input => {
	const {output} = await printedLines(input, {format: 'json', destination: 'pipe'});
	const again = await printedLines(output, {format: 'json', destination: 'pipe'});
	expect(again.output.equals(output)).toBe(true);
	expect(again.notes).toEqual([]);
	for (const line of output.toString('latin1').split('\n')) {
		expect(withoutSpace(Buffer.from(input).toString('latin1'))).toContain(withoutSpace(line));
	}
});

testHostile('counts are text, and no cell is a formula', 40, async input => {
	for (const fields of ['principal,app,event', 'userIdentity.type,requestParameters.tableName']) {
		for (const format of countFormats) {
			const {output, notes} = await printedCounts(input, fields, format);
			const text = output.toString();
			// Lines of CSV end as RFC 4180 has it.
			expectOnlyText(format === 'csv' ? text.replaceAll('\r\n', '\n') : text);
			expectOnlyText(notes.join('\n'));
			if (format === 'csv') {
				for (const cell of csvRows(text).flat()) expect(cell).not.toMatch(formulaStart);
			}
			if (format === 'json') JSON.parse(text);
		}
	}
});

/** Records that stood on several lines lose what is between their tokens. */
function withoutSpace(text: string): string {
	return text.replaceAll(/[ \t\r\n]/g, '');
}

/** What each line means, as text: it may be nested too deep for a comparison. */
function meanings(output: Buffer): readonly string[] {
	const lines = output.toString().split('\n').slice(0, -1);
	return lines.map(line => JSON.stringify(JSON.parse(line)));
}
