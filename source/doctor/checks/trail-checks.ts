import {durationText} from '../../terminal/duration-text.ts';
import type {Check} from '../check.ts';
import type {LogGroupFindings, TrailFindings} from '../findings.ts';
import {type Destination, repairDelivery} from '../remedies/deliver.ts';
import {startLogging} from '../remedies/start-logging.ts';
import {sentenceOf} from './access-checks.ts';

/** Whether a trail logs at all. */
export function loggingCheck({trail, status}: TrailFindings): Check {
	const name = 'logging';
	if (status.kind !== 'answered') {
		return {name, verdict: 'unknown', sentence: sentenceOf(status.explanation)};
	}

	return status.value.logging === 'on'
		? {name, verdict: 'ok', sentence: `Trail ${trail.name} is logging.`}
		: {
				name,
				verdict: 'problem',
				sentence: `Trail ${trail.name} is stopped: it logs nothing until it is started.`,
				fix: startLogging(trail),
			};
}

/** Whether what a trail logs gets into the log group. */
export function deliveryCheck(
	{trail, status}: TrailFindings,
	{logGroup, facts}: LogGroupFindings,
	now: number,
): Check {
	const name = 'delivery';
	if (status.kind !== 'answered') {
		return {name, verdict: 'unknown', sentence: sentenceOf(status.explanation)};
	}

	const {lastDelivery, deliveryError} = status.value;
	const last =
		lastDelivery === undefined
			? 'It has never delivered there.'
			: `It last delivered ${durationText(Math.max(0, now - lastDelivery))} ago, at ${timeOf(lastDelivery)}.`;
	if (deliveryError !== undefined) {
		const isMissing = facts.kind === 'answered' && facts.value === undefined;
		const destination: Destination = {logGroup, state: isMissing ? 'to be made' : 'there'};
		return {
			name,
			verdict: 'problem',
			sentence: `Trail ${trail.name} cannot deliver to ${logGroup.name} (${deliveryError}). ${last}`,
			fix: repairDelivery(trail, destination),
		};
	}

	return lastDelivery === undefined
		? {
				name,
				verdict: 'unknown',
				sentence: `Trail ${trail.name} has never delivered to ${logGroup.name}, and names no error: a new trail takes some minutes.`,
			}
		: {
				name,
				verdict: 'ok',
				sentence: `Trail ${trail.name} delivers to ${logGroup.name}. ${last}`,
			};
}

function timeOf(time: number): string {
	return `${new Date(time).toISOString().slice(0, 19)}Z`;
}
