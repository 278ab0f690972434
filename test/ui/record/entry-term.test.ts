import {expect, test} from 'vitest';
import {matcherOf} from '../../../source/filter/compile.ts';
import {matches} from '../../../source/store/matcher.ts';
import {entryTerm} from '../../../source/ui/record/entry-term.ts';
import {nothingFolded} from '../../../source/ui/record/folding.ts';
import {entryPath, pageEntries, recordPage} from '../../../source/ui/record/record-page.ts';
import {dataEvent} from '../../fixtures/data-event.ts';
import {arrivalOf} from '../../fixtures/hostile.ts';
import {plain} from '../exact-line.ts';

const arrival = arrivalOf(
	dataEvent({
		sharedEventID: '11111111-2222-4333-8444-555555555555',
		vpcEndpointId: 'vpce-0123456789',
		eventName: 'Query',
		errorCode: 'AccessDenied',
		requestParameters: {
			tableName: 'orders',
			indexName: 'by-email',
			key: {id: 'customer "7" *\\', short: 'x', long: 'x'.repeat(300), count: 1_234_567},
		},
		additionalEventData: {SSEApplied: 'Default_SSE'},
	}),
);
const page = recordPage(arrival, plain);
const entries = pageEntries(page, nothingFolded);

function termAt(wanted: string): string | undefined {
	const entry = entries.find(
		one => (one.kind === 'fact' ? one.fact.label : entryPath(page, one)) === wanted,
	);
	return entry && entryTerm(page, entry);
}

test.each([
	['Who', 'principal:checkout-api'],
	['Session', 'session:task-77'],
	['Access key', 'key:ASIAEXAMPLEEXAMPLE01'],
	['Address', 'ip:192.0.2.17'],
	['Table', 'table:orders'],
	['Index', 'index:by-email'],
	['Error', 'error:AccessDenied'],
	['Region', 'region:us-east-1'],
	['Account', 'account:111122223333'],
	['Application', 'app:aws-sdk-go'],
	['Event id', 'id:00000000-0000-4000-8000-000000000001'],
	['eventName', 'event:Query'],
	['Shared id', '"11111111-2222-4333-8444-555555555555"'],
	['sharedEventID', '"11111111-2222-4333-8444-555555555555"'],
	['VPC endpoint', '"vpce-0123456789"'],
])('%s is asked for with %s', (place, term) => {
	expect(termAt(place)).toBe(term);
});

test.each([
	'Time',
	'Received',
	'Additional',
	'MFA',
	'requestParameters.key',
	'requestParameters.key.short',
	'requestParameters.key.long',
	'requestParameters.key.count',
])('%s cannot be asked for', place => {
	expect(termAt(place)).toBeUndefined();
});

test('every term finds the event it was made from, and its opposite does not', () => {
	const terms = entries.flatMap(entry => entryTerm(page, entry) ?? []);
	expect(terms.length).toBeGreaterThan(20);
	expect(terms).toContain('"customer \\\\\\"7\\\\\\" \\*\\\\\\\\"');
	for (const term of terms) {
		expect(matches(matcherOf(term), arrival), term).toBe(true);
		expect(matches(matcherOf(`!${term}`), arrival), term).toBe(false);
	}
});
