import fc from 'fast-check';
import {expect, test} from 'vitest';
import {parseRecord} from '../../../source/cloudtrail/parse.ts';
import {compilePattern} from '../../../source/filter/pattern/compile-pattern.ts';
import {filterFields, type Term} from '../../../source/filter/term.ts';
import {traits} from '../../../source/filter/trait.ts';
import {fieldValues} from '../../../source/store/field.ts';
import {filter, term} from './filters.ts';
import {logEvent} from './records.ts';
import {clausesOf, showing} from './selecting.ts';

/* What the pattern compiler is tested with reaches everything it can be asked, and every shape of what it is asked about. */

const terms = fc.sample(term, {numRuns: 3000, seed: 1});
const messages = fc.sample(logEvent, {numRuns: 700, seed: 1});
const events = messages.flatMap(message => parseRecord(message) ?? []);

function kindsOf({condition, sense}: Term): readonly string[] {
	switch (condition.kind) {
		case 'field':
			return condition.values.map(({length}) => {
				const pieces = length === 1 ? 'whole' : length === 2 ? 'one wildcard' : 'more wildcards';
				return `${sense} ${condition.field} ${pieces}`;
			});
		case 'trait':
			return condition.traits.map(trait => `${sense} ${trait}`);
		default:
			return [`${sense} ${condition.kind}`];
	}
}

test('every kind of term comes, negated and not', () => {
	const pieces = ['whole', 'one wildcard', 'more wildcards'];
	const kinds = [
		...filterFields.flatMap(field => pieces.map(of => `${field} ${of}`)),
		...traits,
		...['fuzzy', 'contains', 'starts', 'ends', 'is', 'text'],
	];
	const wanted = kinds.flatMap(kind => [`has ${kind}`, `has not ${kind}`]);
	expect(new Set(terms.flatMap(kindsOf))).toEqual(new Set(wanted));
});

test('every kind of term finds some of the records and leaves some', () => {
	const parts = [
		...filterFields.map(field => `${field}:*${field === 'table' ? 'orders' : ''}`),
		...traits
			.filter(trait => !['known', 'new', 'recovered', 'unknown'].includes(trait))
			.map(of => `is:${of}`),
		...['ordrs', "'order", '^order', 'email$', '^orders$', '"tableName"'],
	];
	for (const part of parts) {
		const shown = messages.filter(showing(clausesOf(part)));
		expect(shown.length, part).toBeGreaterThan(5);
		expect(shown.length, part).toBeLessThan(messages.length);
	}
});

test('every field has a term that CloudWatch applies, alone and among alternatives', () => {
	const pushed = new Set<string>();
	for (const clauses of fc.sample(filter, {numRuns: 2500, seed: 1})) {
		const {places} = compilePattern(clauses);
		for (const [number, clause] of clauses.entries()) {
			for (const [place, {condition}] of clause.entries()) {
				if (places[number]?.[place] !== 'server') continue;
				const kind = condition.kind === 'field' ? condition.field : condition.kind;
				pushed.add(`${kind} ${clause.length > 1 ? 'among alternatives' : 'alone'}`);
			}
		}
	}

	const local = ['app', 'category'];
	const kinds = [
		...filterFields.filter(field => !local.includes(field)),
		'trait',
		'text',
		'contains',
	];
	for (const kind of kinds) {
		expect(pushed).toContain(`${kind} alone`);
		expect(pushed).toContain(`${kind} among alternatives`);
	}
});

test('records come in every shape', () => {
	const targets = events.flatMap(({targets: own}) => own);
	expect(new Set(targets.map(({kind}) => kind))).toEqual(new Set(['table', 'stream', 'resource']));
	const indexes = targets.flatMap(target => (target.kind === 'table' ? [target.index.state] : []));
	expect(new Set(indexes)).toEqual(new Set(['named', 'none', 'not recorded']));
	expect(new Set(events.map(({access}) => access))).toEqual(new Set(['read', 'write', 'unknown']));
	for (const field of filterFields) {
		expect(
			events.some(event => fieldValues(event, field).length > 0),
			field,
		).toBe(true);
	}

	const shapes: Readonly<Record<string, RegExp>> = {
		'no record': /^START/,
		'no JSON': /^\{"eventName":$/,
		'an event of EventBridge': /"detail-type"/,
		'an element of LookupEvents': /"CloudTrailEvent"/,
		'an insight': /"AwsCloudTrailInsight"/,
		'an aggregated event': /"AwsAggregatedEvent"/,
		'space between tokens': /^\{\n[ \t]/,
		'escaped text': /\\u003a/,
		'a hidden value': /HIDDEN_DUE/,
		'null where there is text': /"eventName": ?null/,
		'several tables': /"requestItems": ?\[\{/,
		'a statement': /"statement"/,
		'parameters that were left out': /"omitted": ?true/,
		'no parameters': /"requestParameters": ?null/,
	};
	for (const [shape, pattern] of Object.entries(shapes)) {
		expect(
			messages.some(message => pattern.test(message)),
			shape,
		).toBe(true);
	}
});
