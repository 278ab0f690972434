import {createHash} from 'node:crypto';
import fc from 'fast-check';
import {expect, test} from 'vitest';
import {htmlReport} from '../../../source/output/export/html-report.ts';
import type {Report} from '../../../source/output/export/report.ts';
import {reportFacts, shortened} from '../../../source/output/export/report-text.ts';
import {toTerminalText} from '../../../source/terminal/terminal-text.ts';
import {readPage} from './html-elements.ts';
import {hostileReport, report} from './report.ts';

function pageOf(reported: Report): string {
	return [...htmlReport(reported)].join('');
}

const words = readPage(pageOf(report)).texts.join('|');

test.each([
	'Who touched orders',
	'aws-cloudtrail-logs-ddb',
	'table:orders',
	'2026-03-01 06:20:05 to 2026-03-01 06:22:09 UTC',
	'All up to 06:20 is here.',
	'12 older calls are counted, though no longer held.',
	'48,219',
	'legacy-report',
	'boto3 (EC2)',
	'1,192',
	'Query, Scan',
	'orders ▸ by-email, orders ▸ by-status',
	'AccessDenied',
	'no policy allows it',
	'310 reads',
	'One bar is 1 minute.',
])('it tells %j', text => {
	expect(words).toContain(text);
});

test('nothing is loaded, nothing runs, and the one style that applies is its own', () => {
	const page = pageOf(report);
	const {tags} = readPage(page);
	const names = new Set(tags.map(({name}) => name));
	for (const name of ['script', 'link', 'img', 'iframe', 'a', 'form', 'object', 'base']) {
		expect(names).not.toContain(name);
	}

	const attributes = new Set(tags.flatMap(tag => [...tag.attributes.keys()]));
	for (const name of ['style', 'src', 'href', 'onload', 'onclick']) {
		expect(attributes).not.toContain(name);
	}

	const [, style = ''] = /<style>(.*)<\/style>/s.exec(page) ?? [];
	expect(style).not.toMatch(/url\(|@import/);
	const hash = createHash('sha256').update(style).digest('base64');
	const policy = tags.find(tag => tag.attributes.get('http-equiv') === 'Content-Security-Policy');
	expect(policy?.attributes.get('content')).toBe(
		`default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`,
	);
});

test('tables have headings for their columns and rows, the picture has words', () => {
	const {tags} = readPage(pageOf(report));
	const scopes = tags.map(({attributes}) => attributes.get('scope'));
	expect(scopes.filter(scope => scope === 'col')).toHaveLength(16);
	expect(scopes.filter(scope => scope === 'row')).toHaveLength(3);
	const svg = tags.find(({name}) => name === 'svg');
	expect(svg?.attributes.get('aria-labelledby')).toBe('timeline-title timeline-words');
	expect(words).toContain('The most in one bar are 400 calls, from 2026-03-01 06:20:00 UTC on.');
});

test('bars stand on each other and end below the top of the axis', () => {
	const {tags} = readPage(pageOf(report));
	const bars = tags
		.filter(({name}) => name === 'rect')
		.map(({attributes}) => ({
			layer: attributes.get('class'),
			x: Number(attributes.get('x')),
			top: Number(attributes.get('y')),
			height: Number(attributes.get('height')),
		}));
	expect(bars.map(({layer}) => layer)).toEqual(['reads', 'writes', 'reads', 'writes', 'errors']);
	const [reads, writes] = bars;
	expect(writes?.x).toBe(reads?.x);
	expect((writes?.top ?? 0) + (writes?.height ?? 0)).toBeCloseTo(reads?.top ?? 0, 1);
	expect((reads?.height ?? 0) / (writes?.height ?? 1)).toBeCloseTo(3, 1);
	expect(Math.min(...bars.map(({top}) => top))).toBeGreaterThanOrEqual(12);
});

test('an empty report says so', () => {
	const nothing = pageOf({...report, callers: [], errors: [], timeline: {width: 1, buckets: []}});
	const {tags, texts} = readPage(nothing);
	expect(tags.map(({name}) => name)).not.toContain('table');
	expect(texts.filter(text => text === 'None.')).toHaveLength(2);
	expect(texts).toContain('No event has a time.');
});

test('whatever callers write, the page holds the same elements and shows what was written', () => {
	fc.assert(
		fc.property(hostileReport, hostile => {
			const page = pageOf(hostile);
			expect(page.replaceAll(/[\n\t]/g, '')).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u);
			const {tags, texts} = readPage(page);
			const shown = new Set(texts);
			const wanted = [
				hostile.title,
				...reportFacts(hostile).map(([, text]) => text),
				...hostile.callers.flatMap(({principal, application}) => [principal, application]),
				...hostile.errors.flatMap(({code, action, target, reason}) => [
					code,
					action,
					target,
					reason,
				]),
			];
			for (const text of wanted) {
				expect(shown).toContain(toTerminalText(shortened(text)));
			}

			const {callers, errors} = hostile;
			expect(tags.filter(({name}) => name === 'td')).toHaveLength(
				8 * callers.length + 6 * errors.length,
			);
			expect(tags.filter(({name}) => name === 'title').length).toBeLessThanOrEqual(
				2 + hostile.timeline.buckets.length,
			);
		}),
		{numRuns: 200},
	);
});

test('a value nobody would read to its end is shortened', () => {
	const [caller] = report.callers;
	const callers = caller === undefined ? [] : [{...caller, principal: 'x'.repeat(250_000)}];
	const page = pageOf({...report, callers});
	expect(page).toContain(`${'x'.repeat(500)}… (249,500 more characters)`);
	expect(page.length).toBeLessThan(20_000);
});
