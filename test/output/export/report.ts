import fc from 'fast-check';
import type {Report} from '../../../source/output/export/report.ts';
import {hostileText} from '../../fixtures/hostile.ts';

const minute = 60_000;

/** Two callers, an error and three minutes of calls. */
export const report: Report = {
	title: 'Who touched orders',
	source: 'aws-cloudtrail-logs-ddb',
	region: 'us-west-1',
	filter: 'table:orders',
	madeAt: Date.UTC(2026, 2, 1, 6, 30),
	from: Date.UTC(2026, 2, 1, 6, 20, 5),
	to: Date.UTC(2026, 2, 1, 6, 22, 9),
	events: 48_219,
	completeness: 'All up to 06:20 is here.',
	callers: [
		{
			principal: 'legacy-report',
			application: 'boto3 (EC2)',
			known: 'unknown',
			calls: 1204,
			reads: 1192,
			writes: 0,
			errors: 12,
			first: Date.UTC(2026, 2, 1, 6, 20, 5),
			last: Date.UTC(2026, 2, 1, 6, 22, 9),
			operations: ['Query', 'Scan'],
			targets: ['orders ▸ by-email', 'orders ▸ by-status'],
		},
		{
			principal: 'checkout-api',
			application: 'orders-service (java)',
			known: 'known',
			calls: 47_015,
			reads: 40_000,
			writes: 7015,
			errors: 0,
			first: undefined,
			last: undefined,
			operations: ['PutItem'],
			targets: ['orders'],
		},
	],
	errors: [
		{
			code: 'AccessDenied',
			action: 'dynamodb:Query',
			target: 'orders ▸ by-email',
			principal: 'legacy-report',
			reason: 'no policy allows it',
			count: 12,
			first: Date.UTC(2026, 2, 1, 6, 20, 5),
			last: undefined,
		},
	],
	timeline: {
		width: minute,
		buckets: [
			{at: Date.UTC(2026, 2, 1, 6, 20), reads: 300, writes: 100, errors: 0},
			{at: Date.UTC(2026, 2, 1, 6, 21), reads: 0, writes: 0, errors: 0},
			{at: Date.UTC(2026, 2, 1, 6, 22), reads: 10, writes: 5, errors: 12},
		],
	},
	evicted: '12 older calls are counted, though no longer held.',
};

/** What somebody puts into a name who wants to get out of it. */
export const breakingPieces: readonly string[] = [
	'<script>alert(1)</script>',
	'</title>',
	'</style>',
	'</svg>',
	'-->',
	'<!--',
	']]>',
	'"',
	"'",
	'&lt;',
	'&#x3c;b&#x3e;',
	'"><img src=x onerror=alert(1)>',
	'javascript:alert(1)',
	'|',
	'\\|',
	'`',
	'[x](y)',
	'\n# heading',
];

const text = fc
	.array(fc.oneof(fc.constantFrom(...breakingPieces), hostileText), {maxLength: 4})
	.map(pieces => pieces.join(''));
const time = fc.option(
	fc.integer({min: 0, max: 4_000_000_000}).map(second => second * 1000),
	{
		nil: undefined,
	},
);
const texts = fc.array(text, {maxLength: 25});

/** Reports in which every text is hostile. */
export const hostileReport: fc.Arbitrary<Report> = fc.record({
	title: text,
	source: text,
	region: fc.option(text, {nil: undefined}),
	filter: text,
	madeAt: fc.nat(),
	from: time,
	to: time,
	events: fc.nat(),
	completeness: text,
	callers: fc.array(
		fc.record({
			principal: text,
			application: text,
			known: fc.constantFrom('known', 'unknown'),
			calls: fc.nat(),
			reads: fc.nat(),
			writes: fc.nat(),
			errors: fc.nat(),
			first: time,
			last: time,
			operations: texts,
			targets: texts,
		}),
		{maxLength: 3},
	),
	errors: fc.array(
		fc.record({
			code: text,
			action: text,
			target: text,
			principal: text,
			reason: text,
			count: fc.nat(),
			first: time,
			last: time,
		}),
		{maxLength: 3},
	),
	timeline: fc
		.record({
			width: fc.integer({min: 1, max: 400 * 86_400_000}),
			buckets: fc.array(
				fc.record({
					at: fc.integer({min: 0, max: 4_000_000_000}).map(second => second * 1000),
					reads: fc.nat(),
					writes: fc.nat(),
					errors: fc.nat(),
				}),
				{maxLength: 6},
			),
		})
		.map(({width, buckets}) => ({width, buckets: [...buckets].sort((a, b) => a.at - b.at)})),
	evicted: text,
});
