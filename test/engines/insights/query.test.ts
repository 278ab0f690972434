import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {readQuery} from '../../../source/demo/insights/evaluate.ts';
import {countRecords} from '../../../source/engines/count-records.ts';
import {insightsQuery} from '../../../source/engines/insights/query.ts';
import {insightsRecords} from '../../../source/engines/insights/rows.ts';
import type {TermClause} from '../../../source/filter/term.ts';
import {filterText} from '../../../source/filter/term-text.ts';
import {parseCountFields} from '../../../source/output/counts/count-field.ts';
import type {CountField} from '../../../source/store/count/count-field.ts';
import type {CountTable} from '../../../source/store/count/count-table.ts';
import {recordsIn} from '../../demo/story/records.ts';
import {filter} from '../../filter/pattern/filters.ts';
import {clausesOf} from '../../filter/pattern/selecting.ts';
import {anyCharacter} from '../../fixtures/any-character.ts';
import {dataEvent} from '../../fixtures/data-event.ts';
import {
	counted,
	countFields,
	countNames,
	filterFor,
	manyRecords,
	messages,
	storyFilters,
} from '../counting.ts';

function answered(query: string, texts: readonly string[]) {
	const {each, together} = readQuery(query);
	return together(each(texts));
}

function asked(
	texts: readonly string[],
	clauses: readonly TermClause[],
	fields: readonly CountField[],
): CountTable {
	const query = insightsQuery(clauses, fields);
	const records = insightsRecords(query, answered(query.query, texts));
	return countRecords(records, {fields, decided: query.decided}).table();
}

const event = parseCountFields('event');

describe('what Insights counts', () => {
	const cases = messages.chain(texts =>
		fc.tuple(fc.constant(texts), filterFor(texts), countFields),
	);

	test('is what a live run counts, but for the clauses that are told to be left out', () => {
		let compared = 0;
		const decides = (clauses: readonly TermClause[]) =>
			insightsQuery(clauses, event).inexpressible.length === 0;
		fc.assert(
			fc.property(cases, ([texts, clauses, fields]) => {
				const decided = clauses.filter(clause => decides([clause]));
				expect(decides(clauses)).toBe(decided.length === clauses.length);
				const expected = counted(texts, decided, fields);
				expect(asked(texts, clauses, fields)).toEqual(expected);
				compared += decided.length > 0 ? expected.rows.length : 0;
			}),
			{numRuns: 700},
		);
		expect(compared).toBeGreaterThan(500);
	});

	test.each(countNames)('is right for %s alone', name => {
		const fields = parseCountFields(name);
		expect(asked(manyRecords, [], fields)).toEqual(counted(manyRecords, [], fields));
	});

	test('is that of the records of the story', () => {
		const texts = recordsIn(20).map(({message}) => message);
		const fields = parseCountFields('table,index,principal,app,event,error');
		for (const text of storyFilters) {
			const clauses = clausesOf(text);
			expect(asked(texts, clauses, fields)).toEqual(counted(texts, clauses, fields));
		}
	});

	test('is all of the records where a record has more fields than Insights discovers', () => {
		const items = Array.from({length: 100}, (_, n) => ({tableName: 'carts', key: {a: n, b: n}}));
		const texts = [
			dataEvent({
				eventName: 'TransactGetItems',
				requestParameters: {requestItems: items},
				recipientAccountId: '444455556666',
			}),
		];
		const fields = parseCountFields('account,key,id');
		expect(asked(texts, [], fields)).toEqual(counted(texts, [], fields));
		const table = asked(texts, clausesOf('table:carts'), parseCountFields('table,principal'));
		expect(table.rows).toEqual([{values: ['carts', 'checkout-api'], count: 1}]);
	});
});

test('a query reads as the user guide says', () => {
	const {query, inexpressible} = insightsQuery(
		clausesOf('table:orders "orders" !"a/b"'),
		parseCountFields('table,awsRegion'),
	);
	expect(inexpressible).toEqual([]);
	expect(query.split('\n')).toEqual([
		'filter ispresent(eventVersion)',
		'| filter @message like /[^_-][Oo][Rr][Dd][Ee][Rr][Ss][^A-Za-z0-9_-]/',
		'| filter @message like /[Oo][Rr][Dd][Ee][Rr][Ss]/',
		'| filter @message not like /[Aa]\\x2F[Bb]/',
		'| fields concat(eventSource, " ", eventName, " ", requestParameters.tableName) as call',
		'| parse call /^dynamodb\\.amazonaws\\.com(?:\\.cn)? (?<plainCall>GetItem|PutItem|UpdateItem|DeleteItem|Query|Scan) ./',
		'| parse @message /^(?<tableCall>[\\s\\S]*dynamodb[\\s\\S]*)/',
		'| fields eventSource as c0, insightDetails.eventSource as c1, eventName as c2, insightDetails.eventName as c3, eventType as c4, requestParameters.tableName as c5, requestParameters.indexName as c6, coalesce(plainCall, tableCall) as c7, awsRegion as c8, coalesce(eventCategory, @message) as c9',
		'| stats count(*) as calls by c0, c1, c2, c3, c4, c5, c6, c7, c8, c9',
		'| sort calls desc',
		'| limit 10000',
	]);
});

test.each([
	['"kiosk"', ['"kiosk"']],
	['is:new', ['is:new']],
	['event:Query !is:recovered', ['!is:recovered']],
	['is:new | table:orders region:eu-west-1', ['is:new']],
	['"orders" | table:carts', ['"orders"']],
	['"orders" | !"carts"', []],
	[`"${'o'.repeat(3000)}" event:Query`, [`"${'o'.repeat(3000)}"`]],
	['chkapi app:boto3 is:known,denied !table:a*b', []],
])('of “%s” it cannot decide %j', (text, terms) => {
	expect(insightsQuery(clausesOf(text), event).inexpressible).toEqual(terms);
});

test('a filter that is too long to be pushed is still decided, and the query stays within its limit', () => {
	const values = Array.from({length: 2000}, (_, n) => `table-${n}`).join();
	const clauses = clausesOf(`table:${values} event:Query`);
	const {query, inexpressible} = insightsQuery(clauses, event);
	expect(inexpressible).toEqual([]);
	expect(query.length).toBeLessThanOrEqual(10_000);
	const texts = [
		dataEvent({eventName: 'Query', requestParameters: {tableName: 'table-1999'}}),
		dataEvent({eventName: 'Query', requestParameters: {tableName: 'table'}}),
	];
	expect(asked(texts, clauses, event)).toEqual(counted(texts, clauses, event));
});

test('nothing of a filter or a path becomes part of the language', () => {
	const hostile = fc.oneof(
		fc.string({unit: anyCharacter}),
		fc.constantFrom('/ or 1=1', '`', '" | limit 1', "'", '#', '\\', '\\x2F/', '\n| limit 0'),
	);
	const own = fc.oneof(
		filter,
		hostile.map((text): readonly TermClause[] => [
			[{condition: {kind: 'text', text}, sense: 'has'}],
			[{condition: {kind: 'field', field: 'table', values: [[text]]}, sense: 'has'}],
		]),
	);
	fc.assert(
		fc.property(own, hostile, (clauses, key) => {
			const fields: readonly CountField[] = [
				{kind: 'path', name: key, path: ['userIdentity', key]},
			];
			const {query, untold} = insightsQuery(clauses, fields);
			const commands = query.split('\n| ').map(command => command.split(' ', 1)[0]);
			expect(commands.slice(-3)).toEqual(['stats', 'sort', 'limit']);
			expect(new Set(commands.slice(0, -3))).not.toContain('limit');
			expect(() => answered(query, [])).not.toThrow();
			expect(untold.length).toBeLessThanOrEqual(1);
		}),
		{numRuns: 200},
	);
});

test('the terms that are left out are those of the filter', () => {
	fc.assert(
		fc.property(filter, clauses => {
			const {inexpressible} = insightsQuery(clauses, event);
			const terms = clauses.flat().map(term => filterText([[term]]));
			expect(inexpressible.filter(term => !terms.includes(term))).toEqual([]);
		}),
	);
});
