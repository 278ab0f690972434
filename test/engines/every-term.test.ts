import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {parseRecord} from '../../source/cloudtrail/parse.ts';
import {evaluate} from '../../source/demo/insights/evaluate.ts';
import {athenaQuery} from '../../source/engines/athena/query.ts';
import {athenaRecords} from '../../source/engines/athena/rows.ts';
import {countRecords} from '../../source/engines/count-records.ts';
import {insightsQuery} from '../../source/engines/insights/query.ts';
import {insightsRecords} from '../../source/engines/insights/rows.ts';
import type {CountedRecord} from '../../source/engines/selected-records.ts';
import {type Condition, filterFields, type TermClause} from '../../source/filter/term.ts';
import {filterText} from '../../source/filter/term-text.ts';
import {traits} from '../../source/filter/trait.ts';
import {readPattern} from '../../source/filter/typed-value.ts';
import {parseCountFields} from '../../source/output/counts/count-field.ts';
import {fieldValues} from '../../source/store/field.ts';
import {Trino, table} from './athena/trino.ts';
import {counted, isInTable, manyRecords, sum} from './counting.ts';

const texts = manyRecords.filter(isInTable).slice(0, 120);
const events = texts.map(parseRecord).filter(event => event !== undefined);
const fields = parseCountFields('event');

/** A term of every kind about what some of the records have. */
const conditions: readonly Condition[] = [
	...filterFields.flatMap(field => {
		const [value = '', other = ''] = new Set(events.flatMap(event => fieldValues(event, field)));
		return [[value.toUpperCase()], [`${other.slice(0, 4)}*`, value], ['*']].map(
			(values): Condition => ({kind: 'field', field, values: values.map(readPattern)}),
		);
	}),
	...(['fuzzy', 'contains', 'starts', 'ends', 'is'] as const).flatMap(kind =>
		['orders', 'jane', 'by-email'].map((word): Condition => ({kind, word})),
	),
	...traits.map((trait): Condition => ({kind: 'trait', traits: [trait]})),
	...['"tableName"', 'orders', 'Kiosk'].map((text): Condition => ({kind: 'text', text})),
];

const clauses: readonly TermClause[] = conditions.flatMap(condition => [
	[{condition, sense: 'has'}],
	[{condition, sense: 'has not'}],
]);

type Answer = {
	readonly records: Iterable<CountedRecord>;
	readonly decided: readonly TermClause[];
	readonly inexpressible: readonly string[];
};

async function askInsights(clause: TermClause): Promise<Answer> {
	const query = insightsQuery([clause], fields);
	const rows = await evaluate({queryString: query.query, messages: texts});
	return {...query, records: insightsRecords(query, rows)};
}

let trino: Trino;

beforeAll(async () => {
	trino = await Trino.open();
	await trino.load(texts);
});

afterAll(() => trino.close());

async function askAthena(clause: TermClause): Promise<Answer> {
	const period = {from: Date.parse('2026-03-01'), to: Date.parse('2026-03-02')};
	const query = athenaQuery([clause], fields, table, period);
	return {...query, records: athenaRecords(query, await trino.query(query.sql))};
}

describe.each([
	['Logs Insights', askInsights, /^[!-]?(?:is:(?:new|recovered)|"kiosk")/i],
	['Athena', askAthena, /^[!-]?(?:is:(?:new|recovered)|")/],
] as const)('%s', (_, ask, cannotDecide) => {
	test('counts by every kind of term what a live run does, or says that it cannot', async () => {
		let selective = 0;
		for (const clause of clauses) {
			const name = filterText([clause]);
			const {inexpressible, records, decided} = await ask(clause);
			expect(inexpressible, name).toEqual(cannotDecide.test(name) ? [name] : []);
			if (inexpressible.length === 0) {
				const expected = counted(texts, [clause], fields);
				expect(countRecords(records, {fields, decided}).table(), name).toEqual(expected);
				selective += sum(expected) > 0 && sum(expected) < texts.length ? 1 : 0;
			}
		}

		expect(selective).toBeGreaterThan(clauses.length / 2);
	});
});
