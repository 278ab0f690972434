import {expect, test} from 'vitest';
import {matcherOf} from '../../../source/filter/compile.ts';
import {noSavedFilters} from '../../../source/filter/saved-name.ts';
import {verdictsOf} from '../../../source/store/caller-verdicts.ts';
import {View} from '../../../source/store/view.ts';
import type {Asker} from '../../../source/ui/ask/asker.ts';
import type {GroupPage} from '../../../source/ui/group/group-page.ts';
import {drawnPage} from '../../../source/ui/group/group-screen.ts';
import {callersPage, pageOfFields} from '../../../source/ui/group/groupings.ts';
import {Groups} from '../../../source/ui/group/groups.ts';
import {lineOf} from '../../../source/ui/prompt/line-editor.ts';
import {initialState, type ScreenState} from '../../../source/ui/screen-state.ts';
import type {Theme} from '../../../source/ui/theme.ts';
import {roleIdentity} from '../../fixtures/data-event.ts';
import {hostileName, hostileRecord} from '../../fixtures/hostile.ts';
import {idleAsker} from '../ask/engines.ts';
import {colors, everyWidth, expectAllExact, plain, seen} from '../exact-line.ts';
import {TestFeed, type TestFeedOptions} from '../test-feed.ts';

type Look = {
	readonly width?: number;
	readonly height?: number;
	readonly theme?: Theme;
	readonly state?: Partial<ScreenState>;
	readonly asker?: Asker;
};

function start(options: TestFeedOptions = {}) {
	const source = new TestFeed(options);
	const {feed, callers} = source;
	const draw = (
		page: GroupPage = callersPage,
		{width = 119, height = 29, theme = plain, state: fields = {}, asker = idleAsker()}: Look = {},
	): readonly string[] => {
		const {known} = callers;
		const verdicts = verdictsOf(known, feed.ledger, () => feed.newSince);
		const state = {...initialState('', 'arrival', 'local'), ...fields};
		const groups = new Groups();
		const view = new View(feed.store, matcherOf(state.filter, verdicts), 'arrival');
		const groupsSource = {feed, viewOf: () => view, verdicts, known, saved: noSavedFilters, asker};
		const screen = {groups, source: groupsSource, state, width, height, now: source.now, theme};
		const {lines} = drawnPage(screen, page);
		groups.release();
		view.release();
		return lines;
	};

	const call = (role: string, fields: Readonly<Record<string, unknown>> = {}) =>
		source.deliver(1, {userIdentity: roleIdentity(role, 'task-7'), ...fields});
	return {source, draw, call};
}

function trimmed(lines: readonly string[]): readonly string[] {
	return lines.map(line => line.trim().replaceAll(/ +/g, ' '));
}

test('is as wide and as high as asked, whatever callers call themselves', () => {
	const {source, draw} = start();
	source.deliverTexts([hostileRecord(hostileName), hostileRecord('漢'.repeat(300)), 'no record']);
	source.deliver(30);
	source.callers.addLine('jane');
	const line = {text: hostileName, cursor: 9};
	const pages: readonly GroupPage[] = [
		callersPage,
		{...callersPage, details: 'whole'},
		pageOfFields(['table', 'index', 'principal', 'session', 'ip', 'error']),
		{
			...callersPage,
			order: {column: 'first', direction: 'ascending'},
			typing: {purpose: 'fields', line},
		},
		{...callersPage, typing: {purpose: 'known caller', line}},
	];
	for (const page of pages) {
		for (const width of everyWidth) {
			for (const height of [5, 21]) {
				const lines = draw(page, {width, height, theme: colors});
				expect(lines).toHaveLength(height);
				expectAllExact(lines, width);
			}
		}
	}
});

test('tells who called how often, and what else of the selected one', () => {
	const {draw, call} = start();
	call('web');
	call('web', {eventName: 'Query', errorCode: 'AccessDenied'});
	call('etl', {eventName: 'PutItem', readOnly: false});
	const lines = trimmed(draw());
	expect(lines[0]).toBe('Callers 3 events held in 2 groups');
	expect(lines[1]).toBe(
		'PRINCIPAL APPLICATION CALLS▾ SHARE PER S READS WRITES ERRORS FIRST UTC LAST AGO',
	);
	expect(lines[2]).toBe('> web aws-sdk-go 2 67 % 2/s 2 1 06:22:00 3m00s');
	expect(lines[3]).toBe('etl aws-sdk-go 1 33 % 1/s 1 06:22:00 3m00s');
	expect(lines).toContain('Operations GetItem 1 · Query 1');
	expect(lines).toContain('Targets orders 2');
	expect(lines).toContain('Errors AccessDenied 1');
	expect(lines).toContain('Source IPs 192.0.2.17 2');
	expect(lines).toContain('Since start 2 calls · 1 error · on 1 target · first 06:22:00');
});

test('marks who is not known, once somebody is', () => {
	const {source, draw, call} = start();
	call('web');
	call('etl');
	const marks = () =>
		draw()
			.slice(2, 4)
			.map(line => line.slice(1, 5).trim());
	expect(marks()).toEqual(['', '']);
	source.callers.addLine('etl');
	expect(marks()).toEqual(['', '?']);
	expect(draw()[0]).toContain('in 2 groups, 1 unknown');
});

test('marks who came after everyone who was there before', () => {
	const {source, draw, call} = start();
	call('web');
	source.now += 60 * 60_000;
	call('etl');
	const rows = draw(callersPage).slice(2, 4);
	expect(rows.find(line => line.includes('etl'))).toContain('NEW');
	expect(rows.find(line => line.includes('web'))).not.toContain('NEW');
});

test('tells an index that was not used from one that is not recorded, and what a batch counts for', () => {
	const {draw, call} = start();
	call('web', {eventName: 'Query', requestParameters: {tableName: 'orders'}});
	call('web', {
		eventName: 'Query',
		requestParameters: {tableName: 'orders', indexName: 'by-email'},
	});
	const lines = trimmed(draw(pageOfFields(['table', 'index'])));
	expect(lines[0]).toBe('Tables and indexes 2 events held in 2 groups; a batch counts for each');
	expect(lines.slice(2, 4).join('\n')).toContain('orders by-email 1');
	expect(lines.slice(2, 4).join('\n')).toContain('orders none 1');
});

test('says what is no longer held', () => {
	const {source, draw, call} = start({keep: 1});
	call('etl', {requestParameters: {tableName: 'carts'}, resources: undefined});
	call('web', {requestParameters: {tableName: 'carts'}, resources: undefined});
	source.deliver(2000, {userIdentity: roleIdentity('web', 'task-7')});
	const lines = trimmed(draw());
	expect(lines[0]).toMatch(/in 1 group, 1 no longer held$/);
	expect(lines[3]).toMatch(/^etl aws-sdk-go 1 gone/);
	expect(lines.find(line => line.startsWith('Since start'))).toMatch(
		/on 2 targets .* 1 target no longer held$/,
	);
	const filtered = trimmed(draw(callersPage, {state: {filter: 'principal:web'}}));
	expect(filtered.find(line => line.startsWith('Since start'))).not.toContain('no longer held');
});

test('a wide screen has all details at the right', () => {
	const {draw, call} = start();
	call('web');
	const lines = draw(callersPage, {width: 199, height: 47}).map(line => line.split('│')[1]?.trim());
	expect(lines.slice(1, 4)).toEqual([
		'web · aws-sdk-go',
		'Operations',
		expect.stringMatching(/^GetItem +1$/),
	]);
});

test('a line being typed says what it may become, or what is wrong with it', () => {
	const {draw} = start();
	const typing = (text: string) =>
		draw({...callersPage, typing: {purpose: 'fields', line: lineOf(text)}})
			.map(seen)
			.slice(0, 2);
	expect(typing('principal,a').join()).toContain('principal,a');
	expect(typing('principal,a')[1]).toContain('Tab completes: app agent account');
	expect(typing('nope')[1]).toContain('There is no field nope');
});

test('says so when nothing matches', () => {
	const {draw} = start();
	expect(draw().join('\n')).toContain('No event held matches.');
});
