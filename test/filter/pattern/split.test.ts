import fc from 'fast-check';
import {expect, test} from 'vitest';
import {compilePattern} from '../../../source/filter/pattern/compile-pattern.ts';
import {type Sessions, splitPatterns} from '../../../source/filter/pattern/split.ts';
import {recordsIn} from '../../demo/story/records.ts';
import {dataEvent} from '../../fixtures/data-event.ts';
import {filter} from './filters.ts';
import {deliveredRecord} from './records.ts';
import {compiled, selecting} from './selecting.ts';

const several = fc.constantFrom<Sessions>(2, 4, 8);

const eventID = fc.oneof(
	fc.uuid(),
	fc.uuid().map(id => id.toUpperCase()),
	fc.constantFrom('', 'g0', '-', '\n', 'é', null, undefined, 'HIDDEN_DUE_TO_SECURITY_REASONS'),
	fc.string(),
);

function selectedBy(patterns: readonly (string | undefined)[], message: string): readonly number[] {
	return patterns.flatMap((pattern, number) => (selecting(pattern)(message) ? [number] : []));
}

test('one session gets the pattern as it is', () => {
	expect(splitPatterns(1, undefined)).toEqual([undefined]);
	expect(splitPatterns(1, '{ $.a = 1 }')).toEqual(['{ $.a = 1 }']);
});

test('every record matches one of the patterns', () => {
	fc.assert(
		fc.property(several, eventID, (sessions, id) => {
			const patterns = splitPatterns(sessions, undefined);
			expect(patterns).toHaveLength(sessions);
			expect(selectedBy(patterns, dataEvent({eventID: id}))).toHaveLength(1);
		}),
		{numRuns: 800},
	);
});

test('what a pattern selects matches one of its shares, the rest none', () => {
	const patterns = [
		'{ $.eventName = "GetItem" }',
		'{ $.awsRegion = "us-east-1" || $.eventName = "Query" }',
		compiled('event:getitem').pattern,
		compiled('event:getitem region:us-*').pattern,
	];
	fc.assert(
		fc.property(several, eventID, fc.constantFrom(...patterns), (sessions, id, pattern) => {
			const shares = splitPatterns(sessions, pattern);
			expect(shares).toHaveLength(sessions);
			const message = dataEvent({eventID: id});
			expect(selectedBy(shares, message)).toHaveLength(selecting(pattern)(message) ? 1 : 0);
		}),
		{numRuns: 800},
	);
});

test('whatever the filter, each record it selects is selected once', () => {
	fc.assert(
		fc.property(several, filter, deliveredRecord, (sessions, clauses, message) => {
			const {pattern} = compilePattern(clauses);
			const shares = splitPatterns(sessions, pattern);
			expect([1, sessions]).toContain(shares.length);
			expect(selectedBy(shares, message)).toHaveLength(selecting(pattern)(message) ? 1 : 0);
		}),
		{numRuns: 800},
	);
});

test('a text pattern, or one without room, goes to one session', () => {
	expect(splitPatterns(4, '"orders" %x%')).toEqual(['"orders" %x%']);
	const full = `{ $.a = "${'x'.repeat(1000)}" }`;
	expect(splitPatterns(4, full)).toEqual([full]);
});

test.each<Sessions>([2, 4, 8])('%d sessions get about as many records each', sessions => {
	const messages = recordsIn(60).map(({message}) => message);
	for (const pattern of [
		undefined,
		compiled('account:* event:* region:us-*,eu-* type:a*,i*').pattern,
	]) {
		const counts = splitPatterns(sessions, pattern).map(
			share => messages.filter(selecting(share)).length,
		);
		const even = messages.filter(selecting(pattern)).length / sessions;
		expect(counts).toHaveLength(sessions);
		expect(even).toBeGreaterThan(100);
		for (const count of counts) {
			expect(count / even).toBeGreaterThan(0.7);
			expect(count / even).toBeLessThan(1.3);
		}
	}
});

test('a long pattern is shared as long as there is room, and no share has more than two regexes', () => {
	const long = `{ $.a = "${'x'.repeat(850)}" }`;
	expect(splitPatterns(2, long)).toHaveLength(2);
	const shared = splitPatterns(2, ' { $.a = %x% && $.b = %y% } ');
	expect(shared).toHaveLength(2);
	for (const pattern of shared) {
		expect(pattern?.match(/= %/g)).toHaveLength(2);
	}
});

test('an id goes to the same share in any casing', () => {
	for (const sessions of [2, 4, 8] as const) {
		const shares = splitPatterns(sessions, undefined);
		const shareOf = (id: string) => selectedBy(shares, dataEvent({eventID: id}));
		for (const digit of '0123456789abcdef') {
			expect(shareOf(digit.toUpperCase())).toEqual(shareOf(digit));
		}
	}
});
