import {durationText} from '../../terminal/duration-text.ts';
import type {Check} from '../check.ts';
import type {Findings, LogGroupFindings} from '../findings.ts';
import {deliver, newLogGroup, repairDelivery} from '../remedies/deliver.ts';
import {sentenceOf} from './access-checks.ts';

/** CloudTrail delivers within some minutes (about five on average); much more is worth a word. */
const usualLag = 15 * 60 * 1000;

/** Whether the log group is there, and of the class that Live Tail reads. */
export function logClassCheck({logGroup, facts, recent, trails}: LogGroupFindings): Check {
	const name = 'log class';
	if (facts.kind !== 'answered') {
		return {name, verdict: 'unknown', sentence: sentenceOf(facts.explanation)};
	}

	const [first] = trails;
	if (facts.value === undefined) {
		// A log group that another account shares can be read, but is not described here.
		return recent.kind === 'answered'
			? {
					name,
					verdict: 'unknown',
					sentence: `Log group ${logGroup.name} is readable but not of this account, which does not say its class.`,
				}
			: {
					name,
					verdict: 'problem',
					sentence: `There is no log group ${logGroup.name} in ${logGroup.region} in this account: check its name, --region and --profile.`,
					...(first !== undefined && {
						fix: repairDelivery(first.trail, {logGroup, state: 'to be made'}),
					}),
				};
	}

	return facts.value.class === 'STANDARD'
		? {
				name,
				verdict: 'ok',
				sentence: `Log group ${logGroup.name} is of the Standard class, which Live Tail reads.`,
			}
		: {
				name,
				verdict: 'problem',
				sentence: `Log group ${logGroup.name} is of class ${facts.value.class}, which Live Tail does not read, and a class cannot be changed: send the trail to a new log group.`,
				...(first !== undefined && {
					fix: deliver(first.trail, newLogGroup(first.trail, `${logGroup.name}-standard`)),
				}),
			};
}

/** How late records come. */
export function lagCheck({logGroup, recent, trails}: LogGroupFindings, {now}: Findings): Check {
	const name = 'lag';
	if (recent.kind === 'answered' && recent.value !== undefined) {
		const {deliveredAt, calledAt} = recent.value;
		const lag = Math.max(0, deliveredAt - calledAt);
		const sentence = `A record that came ${durationText(Math.max(0, now - deliveredAt))} ago to ${logGroup.name} was ${durationText(lag)} late.`;
		return lag <= usualLag
			? {name, verdict: 'ok', sentence}
			: {
					name,
					verdict: 'problem',
					sentence: `${sentence} CloudTrail usually takes about five minutes: see the AWS Health Dashboard.`,
				};
	}

	const read =
		recent.kind === 'answered'
			? `Nothing came to ${logGroup.name} in the last half hour`
			: sentenceOf(recent.explanation).slice(0, -1);
	const deliveries = trails.flatMap(({status}) =>
		status.kind === 'answered' ? (status.value.lastDelivery ?? []) : [],
	);
	const last =
		deliveries.length === 0
			? ''
			: `; the last delivery was ${durationText(Math.max(0, now - Math.max(...deliveries)))} ago`;
	return {name, verdict: 'unknown', sentence: `${read}${last}.`};
}
