import type {Explanation} from '../../aws/explanation.ts';
import {durationText} from '../../terminal/duration-text.ts';
import type {Check} from '../check.ts';
import type {Findings} from '../findings.ts';

/** The clock can be read to about a second; more than this is worth a word. */
const tolerable = 30_000;

/** Whether AWS knows who is asking. */
export function credentialsCheck({introduction, trails}: Findings): Check {
	const name = 'credentials';
	const {identity, profile} = introduction;
	const whose = profile === undefined ? '' : `, of profile ${profile}`;
	if (identity.kind === 'answered') {
		return {name, verdict: 'ok', sentence: `AWS knows you as ${identity.value.arn}${whose}.`};
	}

	const sentence = sentenceOf(identity.explanation);
	if (identity.kind === 'failed' && identity.concerns === 'credentials') {
		return {name, verdict: 'problem', sentence};
	}

	return trails.kind === 'failed'
		? {name, verdict: 'unknown', sentence}
		: {
				name,
				verdict: 'unknown',
				sentence: `AWS takes the credentials${whose}, but did not say whose they are. ${sentence}`,
			};
}

/** Which Region is asked. */
export function regionCheck({introduction: {region}}: Findings): Check {
	return region === undefined
		? {
				name: 'Region',
				verdict: 'problem',
				sentence: 'No Region is set: give --region, or set AWS_REGION.',
			}
		: {
				name: 'Region',
				verdict: 'ok',
				sentence: `${region} is asked, and with it the trails of all Regions.`,
			};
}

/** Whether this computer's clock is right: requests are signed with its time, and lags are told by it. */
export function clockCheck({introduction: {clockAhead}}: Findings): Check {
	const name = 'clock';
	if (clockAhead === undefined) {
		return {name, verdict: 'unknown', sentence: 'No answer told the time.'};
	}

	const apart = Math.abs(clockAhead);
	if (apart < tolerable) {
		return {name, verdict: 'ok', sentence: 'This computer and AWS agree on the time.'};
	}

	return {
		name,
		verdict: 'problem',
		sentence: `The clock of this computer is ${durationText(apart)} ${clockAhead > 0 ? 'ahead of' : 'behind'} AWS: set it by a time server. Ages and lags are wrong by as much, and beyond five minutes AWS may refuse requests.`,
	};
}

export function sentenceOf({what, wayOut}: Explanation): string {
	return `${what}: ${wayOut}.`;
}
