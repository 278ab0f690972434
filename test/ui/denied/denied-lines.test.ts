import fc from 'fast-check';
import {expect, test} from 'vitest';
import {readDenial} from '../../../source/cloudtrail/denial.ts';
import {type DeniedLook, deniedLines} from '../../../source/ui/denied/denied-lines.ts';
import {reasonCell, reasonText} from '../../../source/ui/denied/reason-text.ts';
import {hostileText} from '../../fixtures/hostile.ts';
import {colors, everyWidth, expectAllExact, plain, seen} from '../exact-line.ts';
import {explicitMessage, refusal} from './refused.ts';

const look: DeniedLook = {
	page: {kind: 'denied', order: 'newest', selected: 'b', top: 0},
	refusals: [refusal(), refusal({key: 'b', message: explicitMessage, count: 1234})],
	progress: 1,
	filter: '',
	width: 119,
	height: 29,
	times: {style: 'utc', dates: 'without year', now: Date.UTC(2026, 2, 1, 6, 23, 5)},
	theme: plain,
};

test('every line is as wide as asked, to the column, and there are as many as asked', () => {
	for (const width of everyWidth) {
		for (const height of [5, 21]) {
			const lines = deniedLines({...look, width, height, theme: colors});
			expectAllExact(lines, width);
			expect(lines).toHaveLength(height);
		}

		expectAllExact(deniedLines({...look, width, refusals: [], theme: colors}), width);
	}
});

test('also whatever a caller wrote', () => {
	fc.assert(
		fc.property(hostileText, fc.integer({min: 40, max: 220}), (text, width) => {
			const hostile = refusal({
				key: 'b',
				principal: text,
				event: text,
				message: text,
				targets: [{kind: 'table', name: text, index: {state: 'named', name: text}}],
			});
			expectAllExact(deniedLines({...look, width, refusals: [hostile], theme: colors}), width);
		}),
	);
});

test('tells who is denied what, how often, how long ago and why', () => {
	const [title, headings, first, second] = deniedLines(look);
	expect(title).toMatch(/^ Denied: 1,251 calls held +newest first $/);
	expect(headings).toMatch(/CALLS +LAST +FIRST WHO +EVENT +TABLE \/ INDEX +WHY/);
	expect(first).toMatch(
		/^ {5}17 +3m05s +23m05s report +Query +orders ▸ by-email +implicit identity +$/,
	);
	expect(second).toMatch(/^> 1,234 .* explicit SCP +$/);
});

test('tells all of the selected one below: the policy, the times, the message', () => {
	const pane = deniedLines(look).slice(-8).join(' ').replaceAll(/\s+/g, ' ');
	expect(pane).toContain('p-1) denies dynamodb:Query');
	expect(pane).toContain('AccessDenied, first 03-01 06:00:00 (23m05s ago)');
	expect(pane).toContain('is not authorized to perform: dynamodb:Query');
});

test('the selected row is in sight, the pane gives way on a low screen', () => {
	const many = Array.from({length: 40}, (_, place) => refusal({key: `${place}`}));
	for (let height = 5; height < 50; height++) {
		const page = {...look.page, selected: '30'};
		const lines = deniedLines({...look, refusals: many, page, height});
		expect(lines.filter(line => line.startsWith('>'))).toHaveLength(1);
	}
});

test('nothing denied is told calmly, and that it is still being read', () => {
	const none = {...look, refusals: []};
	const text = (fields: Partial<DeniedLook>) => deniedLines({...none, ...fields}).join('\n');
	expect(text({})).toContain('No call held was denied.');
	expect(text({filter: 'x'})).toContain('No call held that matches was denied.');
	expect(text({progress: 0.456})).toContain('reading 45 %');
	expect(seen(text({progress: 0.456}))).not.toContain('No call');
});

test.each([
	[{}, 'no identity-based policy allows'],
	[{event: 'GetItem'}, 'dynamodb:Query: no identity-based policy allows'],
	[{message: explicitMessage}, 'service control policy denies'],
	[{message: 'Access Denied'}, 'not told'],
])('the reason %#', (fields, text) => {
	expect(reasonText(refusal(fields))).toBe(text);
});

test('a policy that is told without a reason refuses', () => {
	const denial = readDenial('VpceAccessDenied', 'no');
	expect(denial && reasonText({...refusal(), denial})).toBe('refused by VPC endpoint policy');
});

test.each([
	[{}, 40, 'no identity-based policy allows'],
	[{}, 20, 'implicit identity'],
	[{message: explicitMessage}, 20, 'explicit SCP'],
	[{message: 'Access Denied'}, 5, 'refused'],
])('the reason in a column %#', (fields, width, text) => {
	expect(reasonCell(refusal(fields), width)).toBe(text);
});
