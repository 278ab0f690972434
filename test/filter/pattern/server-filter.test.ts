import {expect, test} from 'vitest';
import {parseFilter} from '../../../source/filter/parse.ts';
import {serverFilter} from '../../../source/filter/pattern/server-filter.ts';
import type {TermClause} from '../../../source/filter/term.ts';

function clausesOf(text: string): readonly TermClause[] {
	const parsed = parseFilter(text);
	return parsed.kind === 'filter' ? parsed.clauses : [];
}

test('tells which terms CloudWatch applies, as they were typed', () => {
	const filter = serverFilter(clausesOf('event:Query chkapi region:eu-west-1'));
	expect(filter?.pattern).toContain('$.eventName');
	expect(filter?.text).toBe('event:Query region:eu-west-1');
});

test.each(['', 'chkapi', 'app:boto3'])('CloudWatch can apply nothing of “%s”', text => {
	expect(serverFilter(clausesOf(text))).toBeUndefined();
});
