import fc from 'fast-check';
import {expect, test} from 'vitest';
import {compileFilter} from '../../../source/filter/compile.ts';
import {parseFilter} from '../../../source/filter/parse.ts';
import {quoteValue} from '../../../source/filter/quote-value.ts';
import {matches} from '../../../source/store/matcher.ts';
import type {FieldValue} from '../../../source/ui/record/field-value.ts';
import {nothingFolded} from '../../../source/ui/record/folding.ts';
import {
	entryFieldValue,
	entryPath,
	entryValue,
	pageEntries,
	type RecordPage,
	recordPage,
} from '../../../source/ui/record/record-page.ts';
import {dataEvent} from '../../fixtures/data-event.ts';
import {arrivalOf, hostileArrival, hostileText} from '../../fixtures/hostile.ts';
import {plain} from '../exact-line.ts';

const query = recordPage(
	arrivalOf(
		dataEvent({
			eventName: 'Query',
			requestParameters: {tableName: 'orders', indexName: 'by-email', limit: 1},
			errorCode: 'AccessDenied',
			errorMessage: 'no',
		}),
	),
	plain,
);

function asked({field, value}: FieldValue): string {
	return `${field}:${value}`;
}

function fieldValues(page: RecordPage): ReadonlyMap<string, string> {
	const found = new Map<string, string>();
	for (const entry of pageEntries(page, nothingFolded)) {
		const fieldValue = entryFieldValue(page, entry);
		const name = entry.kind === 'fact' ? entry.fact.label : entryPath(page, entry);
		if (fieldValue !== undefined) {
			found.set(name, asked(fieldValue));
		}
	}

	return found;
}

test('what a filter can take of a record, on the card and in the JSON', () => {
	expect(Object.fromEntries(fieldValues(query))).toMatchObject({
		Who: 'principal:checkout-api',
		Session: 'session:task-77',
		Table: 'table:orders',
		Index: 'index:by-email',
		Error: 'error:AccessDenied',
		Application: 'app:aws-sdk-go',
		Address: 'ip:192.0.2.17',
		'Access key': 'key:ASIAEXAMPLEEXAMPLE01',
		'Event id': 'id:00000000-0000-4000-8000-000000000001',
		eventName: 'event:Query',
		userAgent: 'app:aws-sdk-go',
		'userIdentity.arn': 'session:task-77',
		'userIdentity.sessionContext.sessionIssuer.userName': 'principal:checkout-api',
		recipientAccountId: 'account:111122223333',
		'userIdentity.accountId': 'account:111122223333',
		'requestParameters.tableName': 'table:orders',
		'requestParameters.indexName': 'index:by-email',
		'resources[0].ARN': 'table:orders',
	});
	expect(fieldValues(query).has('requestParameters.limit')).toBe(false);
});

test('a filter made of it finds the event', () => {
	const wrapped = recordPage(arrivalOf(`{"detail":${dataEvent()}}`), plain);
	expect(fieldValues(wrapped).get('detail.awsRegion')).toBe('region:us-east-1');
	for (const page of [query, wrapped]) {
		expect(fieldValues(page).size).toBeGreaterThan(15);
		for (const entry of pageEntries(page, nothingFolded)) {
			const fieldValue = entryFieldValue(page, entry);
			const filter =
				fieldValue && parseFilter(`${fieldValue.field}:${quoteValue(fieldValue.value)}`);
			const clauses = filter?.kind === 'filter' ? filter.clauses : [];
			expect(matches(compileFilter(clauses), page.arrival)).toBe(true);
			expect(filter?.kind ?? 'filter').toBe('filter');
		}
	}
});

test('what an entry says, for copying', () => {
	const page = recordPage(arrivalOf('{"eventName":"a\\u0041","n":1.10,"o":{ "x":[1] }}'), plain);
	const said = new Map(
		pageEntries(page, nothingFolded).map(entry => [
			entryPath(page, entry),
			entryValue(page, entry),
		]),
	);
	expect(said.get('eventName')).toBe('aA');
	expect(said.get('n')).toBe('1.10');
	expect(said.get('o')).toBe('{ "x":[1] }');
	const who = pageEntries(query, nothingFolded)[1];
	expect(who && entryValue(query, who)).toBe('checkout-api');
});

test('whatever a caller wrote, every value has a path of its own and can be asked for', () => {
	fc.assert(
		fc.property(hostileText, name => {
			const page = recordPage(hostileArrival(name), plain);
			const paths = new Set<string>();
			for (const entry of pageEntries(page, nothingFolded)) {
				const value = entryFieldValue(page, entry)?.value ?? 'nothing';
				expect(value).not.toBe('');
				if (entry.kind === 'json' && entry.line.part !== 'close') {
					const path = entryPath(page, entry);
					expect(paths.has(path)).toBe(false);
					paths.add(path);
				}
			}
		}),
		{numRuns: 60},
	);
});
