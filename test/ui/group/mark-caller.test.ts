import {mkdirSync} from 'node:fs';
import {expect, test} from 'vitest';
import {callersPage} from '../../../source/ui/group/groupings.ts';
import {changeKnownCallers} from '../../../source/ui/group/mark-caller.ts';
import {lineOf} from '../../../source/ui/prompt/line-editor.ts';
import {openedRecord} from '../../../source/ui/record/record-overlay.ts';
import {initialState, type Overlay, type ScreenState} from '../../../source/ui/screen-state.ts';
import {roleIdentity} from '../../fixtures/data-event.ts';
import {drawnOf, rowsOf} from '../drawn-screen.ts';
import {TestFeed} from '../test-feed.ts';

const userAgent = 'Boto3/1.26';
const mark = {kind: 'mark caller'} as const;
const start = initialState('', 'arrival', 'local');

/** A feed with one event each of two callers. */
function started() {
	const source = new TestFeed();
	source.deliver(1, {userIdentity: roleIdentity('web', 'a'), userAgent});
	source.deliver(1, {userIdentity: roleIdentity('etl', 'b'), userAgent});
	const {store} = source.feed;
	const application = store.value(0, 'app');
	const around = {store, drawn: drawnOf({rows: rowsOf([0, 1])}), callers: source.callers};
	return {source, application, around};
}

function over(overlay: Overlay): ScreenState {
	return {...start, overlay};
}

test('the caller of the selected event is known, and with the same key no longer', () => {
	const {source, application, around} = started();
	expect(changeKnownCallers(start, mark, around)).toMatchObject({tone: 'good'});
	expect(source.callers.known.isKnown('etl', application)).toBe(true);
	expect(source.callers.known.isKnown('web', application)).toBe(false);
	expect(changeKnownCallers(start, mark, around)?.text).toContain('No longer known: etl');
	expect(source.callers.known.isKnown('etl', application)).toBe(false);
});

test('the caller of an open record', () => {
	const {source, application, around} = started();
	changeKnownCallers(over(openedRecord(0)), mark, around);
	expect(source.callers.known.isKnown('web', application)).toBe(true);
});

test('a line for the list is taken as it was typed', () => {
	const {source, around} = started();
	const typing = {purpose: 'known caller', line: lineOf('et* @ * # team')} as const;
	const page = {...callersPage, typing};
	const keep = {kind: 'group', action: {kind: 'keep line'}} as const;
	const notice = changeKnownCallers(over({kind: 'group', scrolled: 0, page}), keep, around);
	expect(notice).toMatchObject({tone: 'good'});
	expect(source.callers.known.isKnown('etl', 'anything')).toBe(true);
	expect(changeKnownCallers(start, mark, around)).toMatchObject({
		tone: 'bad',
		text: expect.stringContaining('Still known by line 4 of'),
	});
});

test('says what went wrong where the list cannot be written', () => {
	const {source, around} = started();
	mkdirSync(source.callersFile, {recursive: true});
	const notice = changeKnownCallers(start, mark, around);
	expect(notice).toMatchObject({tone: 'bad', text: expect.stringContaining(source.callersFile)});
});

test('where nothing is selected nobody is marked, and other keys ask for nothing', () => {
	const {around} = started();
	const empty = {...around, drawn: drawnOf()};
	expect(changeKnownCallers(start, mark, empty)).toMatchObject({tone: 'bad'});
	expect(changeKnownCallers(start, {kind: 'pause'}, around)).toBeUndefined();
});
