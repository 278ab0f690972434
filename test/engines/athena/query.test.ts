import fc from 'fast-check';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {athenaQuery} from '../../../source/engines/athena/query.ts';
import {identifier, literal} from '../../../source/engines/athena/quote.ts';
import {athenaRecords} from '../../../source/engines/athena/rows.ts';
import {countRecords} from '../../../source/engines/count-records.ts';
import type {TermClause} from '../../../source/filter/term.ts';
import {parseCountFields} from '../../../source/output/counts/count-field.ts';
import type {CountField} from '../../../source/store/count/count-field.ts';
import type {CountTable} from '../../../source/store/count/count-table.ts';
import {midnight, recordsIn} from '../../demo/story/records.ts';
import {clausesOf} from '../../filter/pattern/selecting.ts';
import {anyCharacter} from '../../fixtures/any-character.ts';
import {dataEvent} from '../../fixtures/data-event.ts';
import {
	counted,
	countFields,
	countNames,
	filterFor,
	isInTable,
	manyRecords,
	messages,
	storyFilters,
	sum,
} from '../counting.ts';
import {Trino, table} from './trino.ts';

const period = {from: Date.parse('2026-03-01T00:00:00Z'), to: Date.parse('2026-03-02T00:00:00Z')};

let trino: Trino;

beforeAll(async () => {
	trino = await Trino.open();
});

afterAll(() => trino.close());

async function asked(
	texts: readonly string[],
	clauses: readonly TermClause[],
	fields: readonly CountField[],
): Promise<CountTable> {
	await trino.load(texts);
	const query = athenaQuery(clauses, fields, table, period);
	const records = athenaRecords(query, await trino.query(query.sql));
	return countRecords(records, {fields, decided: query.decided}).table();
}

describe('what Athena counts', () => {
	const cases = messages
		.map(texts => texts.filter(isInTable))
		.chain(texts => fc.tuple(fc.constant(texts), filterFor(texts), countFields));

	test('is what a live run counts, but for the clauses that are told to be left out', async () => {
		let compared = 0;
		const decides = (clauses: readonly TermClause[]) =>
			athenaQuery(clauses, [], table, period).inexpressible.length === 0;
		await fc.assert(
			fc.asyncProperty(cases, async ([texts, clauses, fields]) => {
				const decided = clauses.filter(clause => decides([clause]));
				expect(decides(clauses)).toBe(decided.length === clauses.length);
				const expected = counted(texts, decided, fields);
				expect(await asked(texts, clauses, fields)).toEqual(expected);
				compared += decided.length > 0 ? expected.rows.length : 0;
			}),
			{numRuns: 150},
		);
		expect(compared).toBeGreaterThan(80);
	});
});

test('a query asks for the days of the period only, and for what the table has', () => {
	const {sql, untold, inexpressible} = athenaQuery(
		clausesOf('region:us-* "orders" is:new'),
		parseCountFields('event,requestParameters.key.id,tlsDetails.tlsVersion,nothing.here'),
		{...table, columns: new Map([...table.columns].filter(([name]) => name !== 'eventtype'))},
		period,
	);
	expect(sql.split('\n')).toEqual([
		'WITH records AS (',
		'\tSELECT *',
		'\tFROM "trails"."cloudtrail_logs"',
		`\tWHERE "timestamp" BETWEEN '2026/03/01' AND '2026/03/03'`,
		`\t\tAND "eventtime" >= '2026-03-01T00:00:00Z'`,
		`\t\tAND "eventtime" < '2026-03-02T00:00:00Z'`,
		'), told AS (',
		'\tSELECT "eventname" AS c0,',
		`\t\tjson_format(json_extract("requestparameters", '$["key"]["id"]')) AS c1,`,
		'\t\t"tlsdetails"."tlsversion" AS c2,',
		'\t\t"awsregion" AS c3',
		'\tFROM records',
		')',
		'SELECT c0, c1, c2, c3, count(*) AS calls',
		'FROM told',
		`WHERE regexp_like(concat_ws(' ', '"eventName":"' || c0 || '"', '"requestParameters.key.id":"' || c1 || '"', '"tlsDetails.tlsVersion":"' || c2 || '"', '"awsRegion":"' || c3 || '"'), '\\x22[Uu][Ss]-')`,
		'GROUP BY c0, c1, c2, c3',
		'ORDER BY calls DESC',
		'LIMIT 100000',
	]);
	expect(untold).toEqual(['eventType', 'nothing.here']);
	expect(inexpressible).toEqual(['"orders"', 'is:new']);
});

test('a term is left out where the table cannot decide it, not made narrower', async () => {
	const ofUserGuide = {
		...table,
		columns: new Map(
			[...table.columns].map(([name, type]) => [
				name,
				name === 'useridentity' ? type.replace(/,inscopeof:.*$/, '>') : type,
			]),
		),
	};
	const fields = parseCountFields('app');
	const clauses = clausesOf('app:nightly* event:GetItem | is:unknown table:orders');
	const query = athenaQuery(clauses, fields, ofUserGuide, period);
	expect(query.inexpressible).toEqual(['app:nightly*', 'is:unknown']);
	expect(query.untold).toEqual([
		'userIdentity.inScopeOf.issuerType',
		'userIdentity.inScopeOf.credentialsIssuedTo',
	]);
	await trino.load([dataEvent()]);
	expect(await trino.query(query.sql)).toHaveLength(1);
});

test('a type other than text is read as one', async () => {
	const columns = new Map([...table.columns, ['readonly', 'boolean']]);
	const {sql} = athenaQuery(clausesOf('is:read'), [], {...table, columns}, period);
	expect(sql).toContain('CAST("readonly" AS varchar) AS');
	await trino.load([dataEvent()]);
	expect(await trino.query(sql)).toHaveLength(1);
});

test('values at paths are those of the records', async () => {
	const fields = parseCountFields(
		'requestParameters.key,requestParameters.list[1],resources[0].ARN,readOnly',
	);
	const arn = 'arn:aws:dynamodb:us-east-1:111122223333:table/orders';
	const texts = [
		dataEvent({requestParameters: {key: {id: 7}, list: ['a', 'b']}}),
		dataEvent({requestParameters: 'HIDDEN_DUE_TO_SECURITY_REASONS', resources: []}),
	];
	expect((await asked(texts, [], fields)).rows).toEqual([
		{values: ['', '', '', 'true'], count: 1},
		{values: ['{"id":7}', 'b', arn, 'true'], count: 1},
	]);
});

test('records that lack what decides come out as they are', async () => {
	const texts = ['eventSource', 'eventName', 'eventCategory', 'resources'].map(name =>
		dataEvent({requestParameters: {tableName: 'carts'}, [name]: undefined}),
	);
	const fields = parseCountFields('table,category,access');
	expect(await asked(texts, [], fields)).toEqual(counted(texts, [], fields));
});

test('the category of old records is what their operation or resources say', async () => {
	const old = {eventCategory: undefined, managementEvent: undefined};
	const texts = [
		dataEvent({...old, resources: undefined}),
		dataEvent({...old, eventSource: 's3.amazonaws.com', eventName: 'GetBucketAcl', resources: []}),
		dataEvent({
			...old,
			eventSource: 's3.amazonaws.com',
			eventName: 'GetObject',
			resources: [{type: 'AWS::S3::Object'}],
		}),
		dataEvent({...old, eventType: 'AwsVpceEvent'}),
	];
	const fields = parseCountFields('category');
	expect(await asked(texts, [], fields)).toEqual(counted(texts, [], fields));
});

test('every field alone is right', async () => {
	const texts = manyRecords.filter(isInTable);
	await trino.load(texts);
	for (const name of countNames) {
		const fields = parseCountFields(name);
		const query = athenaQuery([], fields, table, period);
		const records = athenaRecords(query, await trino.query(query.sql));
		expect(countRecords(records, {fields, decided: []}).table()).toEqual(
			counted(texts, [], fields),
		);
	}
});

test('on the records of the story', async () => {
	const texts = recordsIn(20).map(({message}) => message);
	const from = midnight * 1000;
	await trino.load(texts);
	for (const text of storyFilters) {
		const clauses = clausesOf(text);
		const fields = parseCountFields('table,index,principal,app,event,error');
		const query = athenaQuery(clauses, fields, table, {from, to: from + 60_000});
		const records = athenaRecords(query, await trino.query(query.sql));
		expect(countRecords(records, {fields, decided: query.decided}).table()).toEqual(
			counted(texts, clauses, fields),
		);
	}
});

test('what the table has nothing of is counted all the same', async () => {
	const table = await asked([dataEvent()], [], parseCountFields('nothing.here'));
	expect(table.rows).toEqual([{values: [''], count: 1}]);
});

test('only the period counts', async () => {
	const texts = ['2026-02-28T23:59:59Z', '2026-03-01T00:00:00Z', '2026-03-02T00:00:00Z'].map(
		eventTime => dataEvent({eventTime}),
	);
	expect(sum(await asked(texts, [], parseCountFields('event')))).toBe(1);
});

test('nothing of a filter, a path or a name becomes part of the language', async () => {
	const hostile = fc.oneof(
		fc.string({unit: anyCharacter}),
		fc.constantFrom("' OR 1=1 --", `"`, `'`, ';', "\\'", `"]') || ('`, '--', '/*', '\\', '$[*]'),
	);
	await trino.load([dataEvent()]);
	await fc.assert(
		fc.asyncProperty(hostile, hostile, async (text, key) => {
			const clauses: readonly TermClause[] = [
				[{condition: {kind: 'field', field: 'table', values: [[text, text]]}, sense: 'has'}],
				[{condition: {kind: 'contains', word: text}, sense: 'has'}],
			];
			const fields: readonly CountField[] = [
				{kind: 'path', name: key, path: ['requestParameters', key]},
			];
			const {sql, columns} = athenaQuery(clauses, fields, table, period);
			const rows = await trino.query(sql);
			expect(rows.length).toBeLessThanOrEqual(1);
			expect(rows.every(row => row.length === columns.length + 1)).toBe(true);
		}),
		{numRuns: 60},
	);
});

test('identifiers and texts are quoted whatever they hold', async () => {
	await fc.assert(
		fc.asyncProperty(
			fc.string({unit: anyCharacter, minLength: 1}).filter(text => !text.includes('\u0000')),
			async text => {
				const rows = await trino.query(
					`SELECT ${identifier(text)} FROM (SELECT ${literal(text)} AS ${identifier(text)})`,
				);
				expect(rows).toEqual([[text]]);
			},
		),
		{numRuns: 200},
	);
});
