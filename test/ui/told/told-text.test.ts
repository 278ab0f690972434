import fc from 'fast-check';
import {expect, test} from 'vitest';
import {toldText} from '../../../source/ui/told/told-text.ts';

test.each([
	[
		'>06:22:09  Query   orders ▸ by-email   role etl ',
		'06:22:09  Query  orders  index  by-email  role etl',
	],
	[' Query ✖            x', 'Query  failed  x'],
	[' Scan        5 ━━━╸      2/s', 'Scan  5  2/s'],
	[' ● live for 3s', 'live for 3s'],
	[' CALLS▾  ERRORS', 'CALLS (largest first)  ERRORS'],
	['── etl-nightly · boto3 ─────', 'etl-nightly · boto3'],
	['  ▁▂▃▄▅▆▇█ ⣀⣤⣶⣿  ', ''],
])('%j is told as %j', (line, told) => {
	expect(toldText(line)).toBe(told);
});

test('words stay, and what is told is told the same again', () => {
	fc.assert(
		fc.property(fc.stringMatching(/^[a-z :.,0-9-]{0,60}$/), line => {
			const told = toldText(line);
			expect(told.split(/ +/)).toEqual(line.trim().split(/ +/));
			expect(toldText(told)).toBe(told);
		}),
	);
});
