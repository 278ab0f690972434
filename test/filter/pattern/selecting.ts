import {parseRecord} from '../../../source/cloudtrail/parse.ts';
import {matches as selects} from '../../../source/demo/filter-pattern/match.ts';
import {parseFilterPattern} from '../../../source/demo/filter-pattern/parse.ts';
import {compileFilter} from '../../../source/filter/compile.ts';
import {parseFilter} from '../../../source/filter/parse.ts';
import {
	type CompiledPattern,
	compilePattern,
} from '../../../source/filter/pattern/compile-pattern.ts';
import type {TermClause} from '../../../source/filter/term.ts';
import {matches} from '../../../source/store/matcher.ts';

export function clausesOf(filter: string): readonly TermClause[] {
	const parsed = parseFilter(filter);
	if (parsed.kind === 'mistake') {
		throw new Error(`${filter}: ${parsed.message}`);
	}

	return parsed.clauses;
}

export function compiled(filter: string): CompiledPattern {
	return compilePattern(clausesOf(filter));
}

/** What CloudWatch selects. */
export function selecting(pattern: string | undefined): (message: string) => boolean {
	const parsed = parseFilterPattern(pattern ?? '');
	return message => selects(parsed, message);
}

/** What trailtail shows. */
export function showing(clauses: readonly TermClause[]): (message: string) => boolean {
	const matcher = compileFilter(clauses);
	return message => matches(matcher, {event: parseRecord(message), text: message, origin: 'live'});
}
