import type {Trail} from '../../aws/trails/trail.ts';
import {askedTables} from '../asked-tables.ts';
import type {Check} from '../check.ts';
import type {Findings, LogGroupFindings} from '../findings.ts';
import {partitionOf} from '../partition.ts';
import {deliver, newLogGroup} from '../remedies/deliver.ts';
import {makeTrail} from '../remedies/make-trail.ts';
import {sentenceOf} from './access-checks.ts';

const name = 'trail';

/** Whether there is a trail that delivers to a log group, where none was asked for. */
export function foundCheck(findings: Findings): Check | undefined {
	const {trails, introduction, question, logGroups} = findings;
	if (trails.kind === 'failed' && trails.concerns === 'credentials') {
		return {name, verdict: 'unknown', sentence: 'Trails cannot be asked for without credentials.'};
	}

	if (trails.kind !== 'answered') {
		// What keeps every call from being made is told by its own check.
		const isOwn =
			trails.kind === 'failed' && trails.concerns === 'call' && introduction.region !== undefined;
		return {name, verdict: isOwn ? 'problem' : 'unknown', sentence: sentenceOf(trails.explanation)};
	}

	if (logGroups.length > 0) {
		return undefined;
	}

	const place = introduction.region ?? 'this Region';
	if (question.logGroup !== undefined) {
		return {
			name,
			verdict: 'unknown',
			sentence: `No trail that reaches ${place} delivers to a log group ${question.logGroup}: give its ARN to have it examined.`,
		};
	}

	const [trail] = trails.value;
	return trail === undefined
		? {
				name,
				verdict: 'problem',
				sentence: `There is no trail that reaches ${place}: one has to be made.`,
				...makeFix(findings),
			}
		: {
				name,
				verdict: 'problem',
				sentence: `No trail that reaches ${place} delivers to CloudWatch Logs (${trails.value.map(one => one.name).join(', ')}).`,
				fix: deliver(trail, newLogGroup(trail, `aws-cloudtrail-logs-${trail.name}`)),
			};
}

/** Which trails deliver to a log group. */
export function deliveringCheck(
	{logGroup, trails, recent}: LogGroupFindings,
	{trails: known, introduction}: Findings,
): Check | undefined {
	if (trails.length > 0) {
		const names = trails.map(({trail}) => `${trail.name} of ${placeOf(trail, introduction)}`);
		return {
			name,
			verdict: 'ok',
			sentence: `${names.join(' and ')} ${names.length === 1 ? 'delivers' : 'deliver'} to ${logGroup.name} in ${logGroup.region}.`,
		};
	}

	if (known.kind !== 'answered') {
		return undefined;
	}

	const sentence = `No trail that is seen from here delivers to ${logGroup.name}`;
	if (recent.kind === 'answered' && recent.value !== undefined) {
		return {
			name,
			verdict: 'unknown',
			sentence: `${sentence}, but records come: a trail of another account or Region, or a telemetry rule, sends them.`,
		};
	}

	const trail = known.value.find(one => one.homeRegion === logGroup.region);
	return {
		name,
		verdict: 'problem',
		sentence: `${sentence}, and nothing came lately.`,
		...(trail !== undefined && {fix: deliver(trail, {logGroup, state: 'there'})}),
	};
}

/** A trail of an organization belongs to another account, and is changed there alone. */
function placeOf({homeRegion, account}: Trail, {identity}: Findings['introduction']): string {
	return identity.kind === 'answered' && identity.value.account !== account
		? `${homeRegion} in account ${account}, where alone it can be changed,`
		: homeRegion;
}

/** The texts need the account. */
function makeFix(findings: Findings): Pick<Check, 'fix'> {
	const {identity, region} = findings.introduction;
	if (identity.kind !== 'answered' || region === undefined) {
		return {};
	}

	const {account, arn} = identity.value;
	const place = {partition: partitionOf(arn), region, account};
	const trailArn = `arn:${place.partition}:cloudtrail:${region}:${account}:trail/trailtail`;
	return {fix: makeTrail(place, askedTables(findings, trailArn))};
}
