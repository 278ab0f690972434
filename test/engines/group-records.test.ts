import {expect, test} from 'vitest';
import {parseRecord} from '../../source/cloudtrail/parse.ts';
import {readQuery} from '../../source/demo/insights/evaluate.ts';
import {fieldsToGroup, groupRecords} from '../../source/engines/group-records.ts';
import {insightsQuery} from '../../source/engines/insights/query.ts';
import {insightsRecords} from '../../source/engines/insights/rows.ts';
import {compileFilter} from '../../source/filter/compile.ts';
import {EventStore} from '../../source/store/event-store.ts';
import {groupKey} from '../../source/store/group/common-values.ts';
import {type Group, Grouping} from '../../source/store/group/grouping.ts';
import {rowTest} from '../../source/store/row-test.ts';
import type {Facet} from '../../source/store/view.ts';
import {recordsIn} from '../demo/story/records.ts';
import {clausesOf} from '../filter/pattern/selecting.ts';
import {manyRecords, storyFilters} from './counting.ts';

const story = recordsIn(20).map(({message}) => message);

/** What the screen counts of these records when it holds them. */
function held(texts: readonly string[], filter: string, fields: readonly Facet[]) {
	const store = new EventStore(100_000);
	for (const text of texts) {
		store.append({
			text,
			deliveredAt: 0,
			origin: 'live',
			event: parseRecord(text),
			receivedAt: 0,
		});
	}

	const grouping = new Grouping(store, rowTest(store, compileFilter(clausesOf(filter))), fields);
	return {calls: grouping.events, groups: numbersOf(grouping.groups(0))};
}

/** What it shows of the answer of Logs Insights. */
async function answered(texts: readonly string[], filter: string, fields: readonly Facet[]) {
	const query = insightsQuery(clausesOf(filter), fieldsToGroup(fields));
	const {each, together} = readQuery(query.query);
	const records = insightsRecords(query, together(each(texts)));
	const {groups, calls} = await groupRecords(records, {fields, decided: query.decided});
	return {calls, groups: numbersOf(groups)};
}

function numbersOf(groups: readonly Group[]): ReadonlyMap<string, readonly number[]> {
	return new Map(groups.map(group => [groupKey(group), [group.count, group.errors]]));
}

const groupings: readonly (readonly Facet[])[] = [
	['principal', 'app'],
	['table', 'index'],
	['event'],
	['error', 'event'],
	['principal', 'session', 'ip'],
	['region', 'account'],
	['target'],
];

test.each(groupings.map(fields => ({fields})))(
	'an answer by $fields is what the screen counts of the same records',
	async ({fields}) => {
		for (const filter of storyFilters) {
			expect(await answered(story, filter, fields)).toEqual(held(story, filter, fields));
		}

		expect(await answered(manyRecords, '', fields)).toEqual(held(manyRecords, '', fields));
	},
);

test('whether a call failed is asked once', () => {
	expect(fieldsToGroup(['error', 'table']).map(({name}) => name)).toEqual(['error', 'table']);
	expect(fieldsToGroup(['table']).map(({name}) => name)).toEqual(['table', 'error']);
});
