import fc from 'fast-check';
import {expect} from 'vitest';
import {type ScanResult, ValueScanner} from '../../../source/cloudtrail/log-file/value-scanner.ts';
import {testThoroughly} from '../../fixtures/fuzzing.ts';
import {damaged, jsonText} from '../../fixtures/json-text.ts';
import {firstValue} from './first-value.ts';

type Scanned = {readonly result: ScanResult; readonly place: number; readonly newlines: number};

/** Scans bytes that come up to one place after the other. */
function scan(bytes: Uint8Array, cuts: readonly number[]): Scanned {
	const scanner = new ValueScanner();
	scanner.begin();
	let from = 0;
	for (const to of [...cuts, bytes.length]) {
		const result = scanner.scan(bytes, from, to);
		from = scanner.position;
		if (result !== 'more') return {result, place: from, newlines: scanner.newlines};
	}

	return {result: 'more', place: from, newlines: scanner.newlines};
}

const text = jsonText(['a', 'Records']).map(json => json.trimStart());
const texts = fc
	.oneof(text, damaged(text), fc.tuple(text, fc.nat()).map(cutShort))
	.filter(some => /^[{[]/.test(some) && some.length < 120);

function cutShort([json, end]: readonly [string, number]): string {
	return json.slice(0, end % (json.length + 1));
}

const seen = {complete: 0, more: 0, broken: 0};

testThoroughly(
	'the end of a value, or where it breaks, is where JSON.parse says, wherever it is cut',
	250,
	fc.property(texts, fc.array(fc.nat(), {maxLength: 6}), (json, places) => {
		const bytes = Buffer.from(json);
		const expected = firstValue(bytes.toString('latin1'));
		const whole = scan(bytes, []);
		seen[whole.result]++;
		expect(whole.result).toBe(expected.result);
		switch (expected.result) {
			case 'complete':
				expect(whole.place).toBe(expected.end);
				expect(whole.newlines).toBe(
					bytes.toString('latin1', 0, expected.end).split('\n').length - 1,
				);
				break;
			case 'broken':
				// A number or word is broken as a whole.
				expect(whole.place).toBeGreaterThanOrEqual(expected.from);
				expect(whole.place).toBeLessThanOrEqual(expected.to);
				break;
			case 'more':
				break;
		}

		const cuts = places.map(place => place % (bytes.length + 1)).sort((a, b) => a - b);
		for (let cut = 0; cut <= bytes.length; cut++) {
			expect(outcome(scan(bytes, [cut]))).toEqual(outcome(whole));
		}

		expect(outcome(scan(bytes, cuts))).toEqual(outcome(whole));
	}),
	() => {
		expect(Math.min(...Object.values(seen))).toBeGreaterThan(10);
	},
);

/** Where bytes are missing depends on where they were cut. */
function outcome({result, place, newlines}: Scanned) {
	return result === 'more' ? {result} : {result, place, newlines};
}
