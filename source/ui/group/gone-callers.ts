import {isTargetField, targetValues} from '../../store/field.ts';
import type {Group} from '../../store/group/grouping.ts';
import type {Caller, Calls, Ledger, LedgerEntry} from '../../store/ledger.ts';
import type {Clause, Matcher, Question, Test} from '../../store/matcher.ts';

/**
Callers that the ledger says match and of whom no match is held any more, as groups by principal and application. None
where the ledger cannot tell: it knows callers and the targets of each call one by one, nothing else. A batch on several
targets that match is counted for each.
*/
export function goneCallers(
	ledger: Ledger,
	matcher: Matcher,
	isHeld: (caller: Caller) => boolean,
): readonly Group[] {
	switch (scopeOf(matcher)) {
		case 'unknown to the ledger':
			return [];
		case 'callers':
			return ledger
				.callers()
				.filter(sum => !isHeld(sum) && accepts(matcher, {...sum, target: undefined}))
				.map(toGroup);
		case 'targets':
			return summed(ledger.entries().filter(entry => !isHeld(entry) && accepts(matcher, entry)));
	}
}

type Scope = 'callers' | 'targets' | 'unknown to the ledger';

/** Of several targets of one call only one can be asked for, and none can be ruled out: entries are told apart by them. */
function scopeOf(matcher: Matcher): Scope {
	const questions = matcher.flatMap(clause => clause.flatMap(({any}) => any));
	const onTargets = matcher.filter(clause => clause.some(asksForTarget));
	if (onTargets.length === 0) {
		return questions.every(asksForCaller) ? 'callers' : 'unknown to the ledger';
	}

	return onTargets.length === 1 &&
		questions.every(question => asksForCaller(question) || isOnTarget(question)) &&
		onTargets.flat().every(test => test.sense === 'has' || !asksForTarget(test))
		? 'targets'
		: 'unknown to the ledger';
}

function asksForTarget({any}: Test): boolean {
	return any.some(isOnTarget);
}

function isOnTarget(question: Question): boolean {
	return question.kind === 'field' && isTargetField(question.field);
}

function asksForCaller(question: Question): boolean {
	return (
		question.kind === 'caller' ||
		(question.kind === 'field' && (question.field === 'principal' || question.field === 'app'))
	);
}

type Called = Caller & Pick<LedgerEntry, 'target'>;

function accepts(matcher: Matcher, called: Called): boolean {
	return matcher.every((clause: Clause) =>
		clause.some(
			({any, sense}) => any.some(question => answer(question, called)) === (sense === 'has'),
		),
	);
}

function answer(question: Question, {principal, application, target}: Called): boolean {
	if (question.kind === 'caller') {
		return question.accepts(principal, application);
	}

	if (question.kind !== 'field') {
		return false;
	}

	const {field} = question;
	const values = isTargetField(field)
		? targetValues(target === undefined ? [] : [target], field)
		: [field === 'principal' ? principal : application].filter(value => value !== '');
	return values.some(question.accepts);
}

function summed(entries: readonly LedgerEntry[]): readonly Group[] {
	const groups = new Map<string, Group>();
	for (const entry of entries) {
		const key = JSON.stringify([entry.principal, entry.application]);
		const group = toGroup(entry);
		const sum = groups.get(key);
		groups.set(key, sum === undefined ? group : together(sum, group));
	}

	return [...groups.values()];
}

function together(a: Group, b: Group): Group {
	return {
		...a,
		count: a.count + b.count,
		reads: a.reads + b.reads,
		writes: a.writes + b.writes,
		errors: a.errors + b.errors,
		first: extreme(Math.min, a.first, b.first),
		last: extreme(Math.max, a.last, b.last),
	};
}

function extreme(
	choose: (a: number, b: number) => number,
	a: number | undefined,
	b: number | undefined,
): number | undefined {
	return a === undefined || b === undefined ? (a ?? b) : choose(a, b);
}

function toGroup({
	principal,
	application,
	calls,
	reads,
	writes,
	errors,
	first,
	last,
}: Caller & Calls): Group {
	return {
		values: [principal, application],
		index: undefined,
		count: calls,
		reads,
		writes,
		errors,
		recent: 0,
		first,
		last,
	};
}
