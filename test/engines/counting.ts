import fc from 'fast-check';
import {openRecord} from '../../source/cloudtrail/envelope.ts';
import {parseRecord, readEvent} from '../../source/cloudtrail/parse.ts';
import type {Redactor} from '../../source/cloudtrail/redact.ts';
import {compileFilter} from '../../source/filter/compile.ts';
import type {TermClause} from '../../source/filter/term.ts';
import {parseCountFields} from '../../source/output/counts/count-field.ts';
import type {CountField} from '../../source/store/count/count-field.ts';
import type {CountTable} from '../../source/store/count/count-table.ts';
import {Counter} from '../../source/store/count/counter.ts';
import {matches} from '../../source/store/matcher.ts';
import {filter, ownTerm, term} from '../filter/pattern/filters.ts';
import {logEvent} from '../filter/pattern/records.ts';

/** What a live run counts of these log events, without secrets if it is to hide them. */
export function counted(
	messages: readonly string[],
	clauses: readonly TermClause[],
	fields: readonly CountField[],
	redactor?: Redactor,
): CountTable {
	const counter = new Counter(fields);
	const matcher = compileFilter(clauses);
	for (const message of messages) {
		const text = redactor?.record(message) ?? message;
		const record = openRecord(text);
		if (record === undefined) continue;

		const event = readEvent(record);
		if (matches(matcher, {event, text, origin: 'history'})) {
			counter.add(event, record);
		}
	}

	return counter.table();
}

/** Whether CloudTrail could have written it: not wrapped, with a version. */
export function isDelivered(message: string): boolean {
	const version = openRecord(message)?.eventVersion;
	return typeof version === 'string' && JSON.parse(message).eventVersion === version;
}

/** What stands in a log group of CloudTrail, and lines that do not belong there. */
export const messages: fc.Arbitrary<readonly string[]> = fc.array(
	logEvent.filter(message => isDelivered(message) || parseRecord(message) === undefined),
	{minLength: 1, maxLength: 8},
);

/** Records of many kinds, as many as it takes for each kind to come. */
export const manyRecords: readonly string[] = fc
	.sample(logEvent, 2500)
	.filter(message => isDelivered(message));

/** Whether Athena's table has it: insights and aggregated events are delivered to folders of their own. */
export function isInTable(message: string): boolean {
	return isDelivered(message) && !/AwsCloudTrailInsight|AwsAggregated/.test(message);
}

/** Filters, more of them than not about what the log events have, or show once they are redacted. */
export function filterFor(
	some: readonly string[],
	redactor?: Redactor,
): fc.Arbitrary<readonly TermClause[]> {
	const events = some
		.map(text => parseRecord(redactor?.record(text) ?? text))
		.filter(event => event !== undefined);
	const own = events.length === 0 ? term : fc.constantFrom(...events).chain(ownTerm);
	const clause = fc.oneof(
		own.map(only => [only]),
		fc.tuple(own, term).map(both => [...both]),
	);
	return fc.oneof({weight: 3, arbitrary: fc.array(clause, {minLength: 1, maxLength: 2})}, filter);
}

/** Every field, and paths. */
export const countNames: readonly string[] = [
	...['table', 'index', 'target', 'principal', 'session', 'app', 'agent', 'event', 'service'],
	...['region', 'account', 'type', 'ip', 'key', 'error', 'category', 'access', 'console', 'id'],
	...['eventName', 'userIdentity.type', 'requestParameters.tableName'],
];

export const countFields: fc.Arbitrary<readonly CountField[]> = fc
	.subarray([...countNames], {minLength: 1, maxLength: 3})
	.map(names => parseCountFields(names.join()));

export function sum({rows}: CountTable): number {
	return rows.reduce((total, {count}) => total + count, 0);
}

/** What people ask of the story. */
export const storyFilters: readonly string[] = [
	'',
	'table:orders index:*',
	'table:ord* error:*',
	'chkapi !event:GetItem',
	'is:write !is:console',
	'is:denied | app:*boto3*',
	'principal:*,!* region:us-* ip:10.*',
	'type:assumedrole agent:*java* | is:root',
];
