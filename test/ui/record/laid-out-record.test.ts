import {expect, test} from 'vitest';
import {nothingFolded} from '../../../source/ui/record/folding.ts';
import {openedRecord} from '../../../source/ui/record/record-overlay.ts';
import {movedInRecord, reduceRecord} from '../../../source/ui/record/reduce-record.ts';
import {dataEvent} from '../../fixtures/data-event.ts';
import {Reading} from './reading.ts';

const large = dataEvent({
	requestParameters: {keys: Array.from({length: 9000}, (_, id) => `${id}`)},
});

test('what is laid out is laid out once, until it is folded or read in another width', () => {
	const {screen, layOut} = new Reading([large]);
	const opened = openedRecord(0);
	const first = layOut(opened, 80);
	expect(first?.rows.length).toBeGreaterThan(9000);
	const moved = movedInRecord(opened, 5000, screen);
	const searched = reduceRecord(moved, {kind: 'open search'}, screen);
	const word = {kind: 'insert', text: '777'} as const;
	const typed = reduceRecord(searched, {kind: 'edit search', edit: word}, screen);
	expect(layOut(moved, 80)?.rows).toBe(first?.rows);
	expect(layOut(typed, 80)?.rows).toBe(first?.rows);
	expect(layOut(typed, 80)?.matches.size).toBeGreaterThan(10);
	const folded = {...opened, folded: new Set(['requestParameters'])};
	expect(layOut(folded, 80)?.rows.length).toBeLessThan(100);
	expect(layOut({...folded, folded: nothingFolded}, 80)?.rows).toBe(first?.rows);
	expect(layOut(opened, 40)?.rows).not.toBe(first?.rows);
});

test('an event that is not held is not laid out', () => {
	expect(new Reading([]).layOut(openedRecord(0), 80)).toBeUndefined();
});
