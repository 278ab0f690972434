import {expect, test} from 'vitest';
import type {Check} from '../../../source/doctor/check.ts';
import {formatChecks} from '../../../source/output/checks/format-checks.ts';

const checks: readonly Check[] = [
	{name: 'Region', verdict: 'ok', sentence: 'eu-west-1 is asked.'},
	{
		name: 'data events',
		verdict: 'problem',
		sentence: 'Trail \u001B[31mshop\u202E logs nothing.',
		fix: {cli: 'aws one\naws two', terraform: 'a {\n  b\n}', iam: '{}', cost: 'Nothing.'},
	},
	{
		name: 'lag',
		verdict: 'unknown',
		sentence: 'Nothing came.',
		fix: {iam: '{\u009B}', cost: 'Nothing.'},
	},
];

test('a table: a line for each check, then what mends', () => {
	expect(
		[...formatChecks(checks, 'table', Number.POSITIVE_INFINITY)].join(''),
	).toBe(`ok       Region       eu-west-1 is asked.
problem  data events  Trail \\u001b[31mshop\\u202e logs nothing.
unknown  lag          Nothing came.

To mend data events: Trail \\u001b[31mshop\\u202e logs nothing.
  AWS CLI
    aws one
    aws two
  Terraform
    a {
      b
    }
  IAM policy that allows this
    {}
  Cost
    Nothing.

To mend lag: Nothing came.
  IAM policy
    {\\u009b}
  Cost
    Nothing.
`);
});

test('sentences are broken between words where the terminal ends, commands are not', () => {
	const cli = 'aws cloudtrail start-logging --name a-trail-with-a-long-name';
	const check: Check = {
		name: 'trail',
		verdict: 'problem',
		sentence: 'The trail shop was stopped: nothing is logged until it is started.',
		fix: {cli, cost: 'What CloudTrail charges for each event that it logs.'},
	};
	expect([...formatChecks([check], 'table', 40)].join('')).toBe(`problem  trail  The trail shop was
                stopped: nothing is
                logged until it is
                started.

To mend trail: The trail shop was
stopped: nothing is logged until it is
started.
  AWS CLI
    ${cli}
  Cost
    What CloudTrail charges for each
    event that it logs.
`);
});

test('JSON: one array, the same texts, nothing that acts on a terminal', () => {
	const text = [...formatChecks(checks, 'json', 80)].join('');
	expect(JSON.parse(text)).toEqual(checks.map(({name, ...rest}) => ({check: name, ...rest})));
	expect(text.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}]/u);
	expect([...formatChecks([], 'json', 80)].join('')).toBe('[]\n');
});
