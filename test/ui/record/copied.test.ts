import {Buffer} from 'node:buffer';
import {expect, test} from 'vitest';
import {copied} from '../../../source/ui/record/copied.ts';
import type {Copyable} from '../../../source/ui/record/copyable.ts';
import type {Overlay} from '../../../source/ui/screen-state.ts';
import {initialState} from '../../../source/ui/screen-state.ts';
import {dataEvent} from '../../fixtures/data-event.ts';
import {drawnOf, rowsOf} from '../drawn-screen.ts';
import {Reading} from './reading.ts';

const first = dataEvent();
const long = dataEvent({errorMessage: 'x'.repeat(200_000)});
const reading = new Reading([first, long]);
const list = initialState('', 'arrival', 'local');

function copy(
	what: Copyable,
	overlay: Overlay = {kind: 'none'},
	sequences: readonly number[] = [0],
) {
	const drawn = drawnOf({rows: rowsOf(sequences), records: reading.screen});
	const {sequence, notice} = copied({...list, overlay}, what, drawn);
	const encoded = /^\u001B\]52;c;(.*)\u0007$/.exec(sequence)?.[1];
	return {text: encoded && Buffer.from(encoded, 'base64').toString(), sequence, notice};
}

test('in the list it is the record of the selected event', () => {
	expect(copy('record').text).toBe(first);
	expect(copy('record').notice).toMatchObject({tone: 'good'});
});

test('in a record it is what the cursor is on', () => {
	const overlay = reading.at('requestParameters.tableName');
	expect(copy('value', overlay).text).toBe('orders');
	expect(copy('path', overlay).text).toBe('requestParameters.tableName');
	expect(copy('record', overlay).text).toBe(first);
});

test('what cannot be copied is told, and nothing is written', () => {
	const refusals = [
		copy('record', undefined, []),
		copy('path', reading.at('Who')),
		copy('record', undefined, [1]),
	];
	for (const {sequence, notice} of refusals) {
		expect(sequence).toBe('');
		expect(notice.tone).toBe('bad');
	}

	expect(refusals.at(-1)?.notice.text).toContain('more than terminals take');
});
