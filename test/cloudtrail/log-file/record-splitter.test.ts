import fc from 'fast-check';
import {expect} from 'vitest';
import {oneLineJson} from '../../../source/cloudtrail/json-tokens.ts';
import {RecordSplitter} from '../../../source/cloudtrail/log-file/record-splitter.ts';
import {LogFileError} from '../../../source/cloudtrail/log-file-error.ts';
import {testThoroughly} from '../../fixtures/fuzzing.ts';
import {jsonText} from '../../fixtures/json-text.ts';
import {firstValue} from './first-value.ts';

type Split = {readonly records: readonly string[]; readonly error: LogFileError | undefined};

function split(bytes: Uint8Array, cut: number): Split {
	const splitter = new RecordSplitter('as it is');
	const records: string[] = [];
	try {
		splitter.push(bytes.subarray(0, cut));
		splitter.push(bytes.subarray(cut));
		splitter.end();
	} catch (error) {
		if (!(error instanceof LogFileError)) throw error;
		return {records: textsOf(splitter), error};
	}

	records.push(...textsOf(splitter));
	return {records, error: undefined};
}

function textsOf(splitter: RecordSplitter): readonly string[] {
	return splitter.take().map(({text}) => text);
}

const element = jsonText(['a', 'Records', 'Events'])
	.map(json => json.replace(/[^\0-\x7f]/g, '?').trim())
	.filter(json => json.startsWith('{') && json.length < 40);

const damage = fc.record({
	place: fc.nat(),
	length: fc.nat({max: 2}),
	put: fc.constantFrom('', '', '"', '\\', '{', '}', '[', ']', ',', ':', '0', '-', 'e', '\n', '\t'),
});

const seen = {complete: 0, more: 0, broken: 0};

testThoroughly(
	'an envelope gives the records that JSON.parse finds, or an error where it stops being JSON, wherever it is cut',
	100,
	fc.property(
		fc.constantFrom(
			'{"Records":[',
			'{ "a" : {"Records":[1]},\n"Records":\n[ ',
			'\uFEFF{"Records":[',
		),
		fc.array(element, {maxLength: 4}),
		fc.option(damage),
		fc.option(fc.nat()),
		(head, elements, done, stop) => {
			const whole = `${head}${elements.join(' ,\n')}],"b":[]}`;
			const at = head.length + ((done?.place ?? 0) % (whole.length - head.length));
			const damagedText =
				done === null ? whole : whole.slice(0, at) + done.put + whole.slice(at + done.length);
			const end =
				stop === null
					? damagedText.length
					: head.length + (stop % (damagedText.length - head.length + 1));
			const text = damagedText.slice(0, end);
			const bytes = Buffer.from(text);
			const mark = text.startsWith('\uFEFF') ? 1 : 0;
			const expected = firstValue(text.slice(mark));
			const inBytes = (place: number) => place + 3 * mark;
			const {records, error} = split(bytes, 0);
			seen[expected.result]++;
			// What stands before the damage is not touched by it.
			const untouched = elements.filter(
				(_, number) =>
					head.length + elements.slice(0, number + 1).join(' ,\n').length < Math.min(at, end),
			);
			if (done !== null || stop !== null) {
				expect(records.slice(0, untouched.length)).toEqual(untouched.map(oneLineJson));
			}

			switch (expected.result) {
				case 'complete':
					if (done === null) expect(records).toEqual(elements.map(oneLineJson));
					break;
				case 'broken':
					expect(error?.reason).toBe('has broken JSON');
					expect(error?.byte).toBeGreaterThanOrEqual(inBytes(expected.from));
					expect(error?.byte).toBeLessThanOrEqual(inBytes(expected.to));
					expect(error?.line).toBe(bytes.toString('latin1', 0, error?.byte).split('\n').length);
					break;
				case 'more':
					expect(error?.reason).toMatch(/^stops in the middle of a (?:record|list of records)$/);
					// An escape whose second character is missing is not read.
					expect(bytes.length - (error?.byte ?? 0)).toBe(/(?<!\\)(?:\\\\)*\\$/.test(text) ? 1 : 0);
			}

			for (let cut = 1; cut <= bytes.length; cut++) {
				expect(split(bytes, cut)).toEqual({records, error});
			}
		},
	),
	() => {
		expect(Math.min(...Object.values(seen))).toBeGreaterThan(3);
	},
);
