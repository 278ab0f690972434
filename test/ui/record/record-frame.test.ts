import fc from 'fast-check';
import {expect, test} from 'vitest';
import {lineOf} from '../../../source/ui/prompt/line-editor.ts';
import {recordFrame} from '../../../source/ui/record/record-frame.ts';
import {openedRecord, type RecordOverlay} from '../../../source/ui/record/record-overlay.ts';
import {reduceRecord} from '../../../source/ui/record/reduce-record.ts';
import {dataEvent} from '../../fixtures/data-event.ts';
import {hostileName, hostileRecord, hostileText} from '../../fixtures/hostile.ts';
import {colors, everyWidth, expectAllExact, plain, seen} from '../exact-line.ts';
import {Reading} from './reading.ts';

const reading = new Reading([dataEvent(), hostileRecord(hostileName.slice(0, 40)), '{}']);

function frame(overlay: RecordOverlay, height = 10, width = 80) {
	const look = {width, height, now: 0, theme: plain};
	return recordFrame(overlay, reading.layOut(overlay, width), look);
}

function searching(text: string, sequence = 0): RecordOverlay {
	const opened = reduceRecord(openedRecord(sequence), {kind: 'open search'}, reading.screen);
	return reduceRecord(opened, {kind: 'edit search', edit: {kind: 'insert', text}}, reading.screen);
}

test('is no longer than the screen, and says which part it shows', () => {
	const {lines, position} = frame(openedRecord(0));
	expect(lines).toHaveLength(10);
	expect(lines[0]).toMatch(/^>GetItem {2}orders/);
	expect(position).toMatch(/^1–10 of \d+$/);
	expect(frame(openedRecord(2), 60).position).toBe('');
});

test('a search has the last line, and counts its lines', () => {
	const found = frame(searching('checkout-api'));
	expect(found.lines).toHaveLength(10);
	expect(found.lines.at(-1)).toMatch(/^ \/ checkout-api.* 1 of \d $/);
	expect(frame(searching('nowhere to be found')).lines.at(-1)).toMatch(/not in this record $/);
	expect(frame(searching('')).lines.at(-1)?.trim()).toBe('/ ▏');
	expect(frame(searching('x', 2), 30).lines).toHaveLength(30);
});

test('what is found is marked, and the cursor is on the first of it', () => {
	const {lines} = frame(searching('checkout-api'), 60);
	expect(lines.filter(line => line.startsWith('>'))).toHaveLength(1);
	expect(lines.find(line => line.startsWith('>'))).toContain('checkout-api');
	const marked = lines.filter(line => line.startsWith('*'));
	expect(marked.length).toBeGreaterThan(1);
	expect(marked.every(line => line.includes('checkout-api'))).toBe(true);
});

test('the cursor is in sight when the screen has become smaller', () => {
	const overlay = reading.at('eventTime');
	expect(
		frame(overlay, 4).lines.some(line => line.startsWith('>') && line.includes('eventTime')),
	).toBe(true);
});

test('an event that has left is told', () => {
	expect(frame(openedRecord(9)).lines.map(line => line.trim())).toEqual([
		'This event is no longer held: newer ones took its place.',
	]);
});

test('every line is as wide as asked, whatever is searched for', () => {
	for (const width of everyWidth.filter(candidate => candidate % 7 === 0)) {
		const overlay = searching(hostileName.slice(0, 9), 1);
		const look = {width, height: 30, now: 0, theme: colors};
		expectAllExact(recordFrame(overlay, reading.layOut(overlay, width), look).lines, width);
	}

	fc.assert(
		fc.property(hostileText, fc.integer({min: 40, max: 120}), (word, width) => {
			const look = {width, height: 9, now: 0, theme: colors};
			const before = {folded: new Set<string>(), cursor: {entry: 0, row: 0}, scrolled: 0};
			for (const search of [
				{kind: 'kept', word} as const,
				{kind: 'typed', line: lineOf(word), before} as const,
			]) {
				const overlay = {...openedRecord(1), search};
				const {lines} = recordFrame(overlay, reading.layOut(overlay, width), look);
				expectAllExact(lines, width);
				expect(lines.map(seen)).toHaveLength(9);
			}
		}),
		{numRuns: 50},
	);
});
