import fc from 'fast-check';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {Redactor} from '../../source/cloudtrail/redact.ts';
import {evaluate} from '../../source/demo/insights/evaluate.ts';
import {athenaQuery} from '../../source/engines/athena/query.ts';
import {athenaRecords} from '../../source/engines/athena/rows.ts';
import {countRecords} from '../../source/engines/count-records.ts';
import {insightsQuery} from '../../source/engines/insights/query.ts';
import {insightsRecords} from '../../source/engines/insights/rows.ts';
import type {Term, TermClause} from '../../source/filter/term.ts';
import {parseCountFields} from '../../source/output/counts/count-field.ts';
import type {CountField} from '../../source/store/count/count-field.ts';
import type {CountTable} from '../../source/store/count/count-table.ts';
import {clausesOf} from '../filter/pattern/selecting.ts';
import {dataEvent} from '../fixtures/data-event.ts';
import {Trino, table} from './athena/trino.ts';
import {
	counted,
	countFields,
	countNames,
	filterFor,
	isInTable,
	manyRecords,
	messages,
} from './counting.ts';

/** The same stand-ins in a live run as with an engine. */
const redactor = new Redactor();

type Asked = {readonly inexpressible: readonly string[]; readonly table: CountTable};

type Ask = (
	texts: readonly string[],
	clauses: readonly TermClause[],
	fields: readonly CountField[],
) => Promise<Asked>;

const askInsights: Ask = async (texts, clauses, fields) => {
	const query = insightsQuery(clauses, fields, 'on');
	const records = insightsRecords(
		query,
		await evaluate({queryString: query.query, messages: texts}),
	);
	const {inexpressible, decided} = query;
	return {inexpressible, table: countRecords(records, {fields, decided, redactor}).table()};
};

let trino: Trino;

beforeAll(async () => {
	trino = await Trino.open();
});

afterAll(() => trino.close());

const period = {from: Date.parse('2026-03-01T00:00:00Z'), to: Date.parse('2026-03-02T00:00:00Z')};

const askAthena: Ask = async (texts, clauses, fields) => {
	await trino.load(texts);
	const query = athenaQuery(clauses, fields, table, period, 'on');
	const records = athenaRecords(query, await trino.query(query.sql));
	const {inexpressible, decided} = query;
	return {inexpressible, table: countRecords(records, {fields, decided, redactor}).table()};
};

/** Neither what only a run that goes on can know, nor what depends on text that no engine has. */
function isDecided({condition}: Term): boolean {
	return condition.kind === 'trait'
		? !condition.traits.some(trait => trait === 'new' || trait === 'recovered')
		: condition.kind !== 'text';
}

const engines: readonly (readonly [string, Ask, number])[] = [
	['Logs Insights', askInsights, 150],
	['Athena', askAthena, 40],
];

describe.each(engines)('what %s counts without secrets', (_, ask, numRuns) => {
	const cases = messages
		.map(texts => texts.filter(isInTable))
		.chain(texts =>
			fc.tuple(fc.constant(texts), filterFor(texts, redactor), filterFor(texts), countFields),
		);

	test('is what a live run counts, but for the clauses that are told to be left out', async () => {
		let compared = 0;
		await fc.assert(
			fc.asyncProperty(cases, async ([texts, redacted, plain, fields]) => {
				for (const clauses of [redacted, plain]) {
					const decided = clauses.filter(clause => clause.every(isDecided));
					const expected = counted(texts, decided, fields, redactor);
					const answer = await ask(texts, clauses, fields);
					expect(answer.table).toEqual(expected);
					expect(answer.inexpressible.length > 0).toBe(decided.length < clauses.length);
					compared += decided.length > 0 ? expected.rows.length : 0;
				}
			}),
			{numRuns},
		);
		expect(compared).toBeGreaterThan(numRuns / 2);
	});

	test('is so for every field and for values of items', async () => {
		const texts = manyRecords.filter(isInTable).slice(0, 150);
		const paths = ['requestParameters.key.orderId', 'resources[0].ARN', 'userIdentity.principalId'];
		for (const name of [...countNames, ...paths]) {
			const fields = parseCountFields(name);
			const answer = await ask(texts, [], fields);
			expect(answer.table).toEqual(counted(texts, [], fields, redactor));
		}
	});

	test('holds no secret, and a filter sees none', async () => {
		const account = '987654321098';
		const texts = [dataEvent({recipientAccountId: account, sourceIPAddress: '192.0.2.200'})];
		const fields = parseCountFields('account,ip,key,requestParameters.key.orderId');
		const standIn = redactor.text(account);
		expect((await ask(texts, clausesOf(`account:${account}`), fields)).table.rows).toEqual([]);
		const found = await ask(texts, clausesOf(`account:${standIn} ip:240.*`), fields);
		expect(found.table.rows).toEqual(counted(texts, [], fields, redactor).rows);
		const shown = JSON.stringify(found.table);
		for (const secret of [account, '192.0.2.200', 'ASIAEXAMPLEEXAMPLE01', 'o-1']) {
			expect(shown).not.toContain(secret);
		}
	});

	test('does not ask an engine for text that only redacted records have', async () => {
		const {inexpressible} = await ask([dataEvent()], clausesOf('"orders" table:orders'), []);
		expect(inexpressible).toEqual(['"orders"']);
	});
});
