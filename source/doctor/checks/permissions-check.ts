import type {Answer, NoAnswer} from '../../aws/answer.ts';
import type {Check} from '../check.ts';
import type {Findings} from '../findings.ts';
import {grant} from '../remedies/grant.ts';
import {allow, policy, type Statement} from '../remedies/policy.ts';

/** A call that was made, and the resource that a permission for it is given on. */
type Call = {readonly answer: Answer<unknown>; readonly resources: readonly string[]};

const untried = 'logs:StartLiveTail was not tried, as it is charged by the minute';

/** Which of the calls that were made are not allowed. */
export function permissionsCheck(findings: Findings): Check {
	const name = 'permissions';
	const calls = callsOf(findings);
	const denied = calls.flatMap(({answer, resources}) =>
		answer.kind === 'denied' ? [{...answer, resources}] : [],
	);
	if (denied.length > 0) {
		const actions = [...new Set(denied.map(({permission}) => permission))];
		const {identity} = findings.introduction;
		return {
			name,
			verdict: 'problem',
			sentence: `Not allowed: ${actions.join(', ')} (${[...new Set(denied.map(({explanation}) => explanation.what))].join('; ')}).`,
			fix: grant(
				policy(...actions.map(action => statementOf(action, denied))),
				identity.kind === 'answered' ? identity.value.arn : undefined,
			),
		};
	}

	return calls.some(({answer}) => answer.kind === 'answered')
		? {name, verdict: 'ok', sentence: `No call was denied; ${untried}.`}
		: {name, verdict: 'unknown', sentence: 'No call was answered.'};
}

function statementOf(
	action: string,
	denied: ReadonlyArray<Extract<NoAnswer, {kind: 'denied'}> & Pick<Call, 'resources'>>,
): Statement {
	const resources = new Set(
		denied.flatMap(call => (call.permission === action ? call.resources : [])),
	);
	return allow(action, resources.has('*') ? '*' : [...resources]);
}

function callsOf({introduction, trails, logGroups}: Findings): readonly Call[] {
	return [
		{answer: introduction.identity, resources: ['*']},
		{answer: trails, resources: ['*']},
		...logGroups.flatMap(({logGroup: {arn}, facts, recent, trails: delivering}) => [
			{answer: facts, resources: ['*']},
			{answer: recent, resources: [arn, `${arn}:*`]},
			...delivering.flatMap(({trail, status, selectors}) => [
				{answer: status, resources: [trail.arn]},
				{answer: selectors, resources: [trail.arn]},
			]),
		]),
	];
}
