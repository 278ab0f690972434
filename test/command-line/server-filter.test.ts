import {expect, test} from 'vitest';
import {serverFilter} from '../../source/command-line/server-filter.ts';
import {Failure} from '../../source/failure.ts';
import {parseFilter} from '../../source/filter/parse.ts';
import type {TermClause} from '../../source/filter/term.ts';

function clausesOf(text: string): readonly TermClause[] {
	const parsed = parseFilter(text);
	return parsed.kind === 'filter' ? parsed.clauses : [];
}

test('tells which terms CloudWatch applies, as they were typed', () => {
	const {pattern, text} = serverFilter(clausesOf('event:Query chkapi region:eu-west-1'));
	expect(pattern).toContain('$.eventName');
	expect(text).toBe('event:Query region:eu-west-1');
});

test.each(['', 'chkapi', 'app:boto3'])(
	'refuses what CloudWatch can apply nothing of: “%s”',
	text => {
		expect(() => serverFilter(clausesOf(text))).toThrow(Failure);
	},
);
