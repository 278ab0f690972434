import {expect, test} from 'vitest';
import {
	bytesText,
	progressText,
	regionsNote,
	resultNotes,
	unaskedNotes,
} from '../../../source/output/counts/engine-notes.ts';

test('what an engine takes whole needs no note', () => {
	expect(unaskedNotes('Athena', {inexpressible: [], untold: []})).toEqual([]);
});

test('what it cannot take is named', () => {
	expect(
		unaskedNotes('Athena', {inexpressible: ['is:new', '"a b"'], untold: ['tlsDetails.x']}),
	).toEqual([
		'Athena cannot decide is:new "a b": that is left out, and the counts are upper bounds.',
		'Athena cannot tell tlsDetails.x: it counts as missing.',
	]);
});

test('where a query runs is told for several Regions', () => {
	const first = {region: 'eu-west-1', logGroups: ['trail', 'old']};
	expect(regionsNote([first])).toBeUndefined();
	expect(regionsNote([])).toBeUndefined();
	expect(regionsNote([first, {region: undefined, logGroups: ['other']}])).toBe(
		'One query for each Region: eu-west-1 (trail, old), the Region that is set (other).',
	);
});

test('counts that may be too low are called lower bounds, others not', () => {
	expect(resultNotes('Athena', 'complete', 5)).toEqual(['Athena read 5 bytes.']);
	expect(resultNotes('Athena', 'partial', 5).join(' ')).toContain('lower bounds');
	expect(resultNotes('Athena', 'cut off', 5).join(' ')).toContain('lower bounds');
});

test.each([
	[0, '0 bytes'],
	[999, '999 bytes'],
	[1000, '1.0 kB'],
	[12_345_678, '12.3 MB'],
	[5e15, '5000.0 TB'],
])('%d bytes are %s', (bytes, text) => {
	expect(bytesText(bytes)).toBe(text);
});

test('progress tells what the engine tells', () => {
	expect(progressText('Athena', 2e9, undefined)).toBe('Athena has read 2.0 GB');
	expect(progressText('Logs Insights', 2e9, 1204)).toBe(
		'Logs Insights has read 2.0 GB, 1,204 records matched',
	);
});
