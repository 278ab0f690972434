import fc from 'fast-check';
import {expect, test} from 'vitest';
import {markdownReport} from '../../../source/output/export/markdown-report.ts';
import {hostileReport, report} from './report.ts';

test('callers, errors and times are tables below what the report is about', () => {
	const text = [...markdownReport(report)].join('');
	expect(text).toMatch(/^# Who touched orders\n\n- \*\*Source:\*\* aws-cloudtrail-logs-ddb\n/);
	expect(text).toContain('- **Unknown callers:** 1\n');
	expect(text).toContain(
		'| legacy-report | boto3 (EC2) | unknown | 1,204 | 1,192 | 0 | 12 | 2026-03-01 06:20:05 | 2026-03-01 06:22:09 | Query, Scan | orders ▸ by-email, orders ▸ by-status |\n',
	);
	expect(text).toContain(
		'| AccessDenied | dynamodb:Query | orders ▸ by-email | legacy-report | no policy allows it | 12 | 2026-03-01 06:20:05 | - |\n',
	);
	expect(text).toContain('Each line is 1 minute.');
	expect(text).toContain('| 2026-03-01 06:22:00 | 10 | 5 | 12 |\n');
});

test('an empty report says so', () => {
	const nothing = {...report, callers: [], errors: [], timeline: {width: 1, buckets: []}};
	const text = [...markdownReport(nothing)].join('');
	expect(text).toContain('No callers.');
	expect(text).toContain('No errors.');
	expect(text).toContain('No event has a time.');
	expect(text).not.toContain('| --- |');
});

test('whatever callers write, every line is of the kind it was meant to be', () => {
	fc.assert(
		fc.property(hostileReport, hostile => {
			const lines = [...markdownReport(hostile)].join('').split('\n');
			expect(lines.join('')).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u);
			expect(lines.join('')).not.toMatch(/<[a-z!/]/i);
			expect(lines.filter(line => line.startsWith('# '))).toHaveLength(1);
			expect(lines.filter(line => line.startsWith('## '))).toHaveLength(3);
			const rows = lines.filter(line => line.startsWith('| ') && !line.startsWith('| ---'));
			const {callers, errors, timeline} = hostile;
			const tables = [callers, errors, timeline.buckets].filter(({length}) => length > 0);
			expect(rows).toHaveLength(tables.reduce((sum, {length}) => sum + length + 1, 0));
		}),
	);
});
