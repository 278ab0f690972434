import type {Answer} from '../aws/answer.ts';
import {introduce} from '../aws/caller-identity.ts';
import {type ClientOptions, Clients} from '../aws/client.ts';
import {CloudTrailClients} from '../aws/cloudtrail-clients.ts';
import {describeLogGroup} from '../aws/log-group-facts.ts';
import {type LogGroupArn, readLogGroupArn} from '../aws/log-group-identifier.ts';
import {describeTrails, getEventSelectors, getTrailStatus} from '../aws/trails/ask-cloudtrail.ts';
import type {Trail} from '../aws/trails/trail.ts';
import {askedLogGroups} from './asked-log-groups.ts';
import type {Findings, LogGroupFindings, Question, TrailFindings} from './findings.ts';
import {findRecentRecord} from './recent-record.ts';
import {readSelectors} from './selectors/read-selectors.ts';

/** What the examination goes by. */
export type Examination = {
	readonly options: ClientOptions;
	/** Gets the SDK's warnings. */
	readonly log: (line: string) => void;
	readonly signal: AbortSignal;
	readonly now: () => number;
};

/**
Asks AWS all there is to ask; only calls that read. What is denied or fails is a finding. Throws a `Failure` for what is
no log group, and for an endpoint that is no URL.
*/
export async function examine(question: Question, asked: Examination): Promise<Findings> {
	const examination = {...asked, options: optionsFor(question, asked.options)};
	const {options, log, now} = examination;
	const cloudTrail = new CloudTrailClients(options, log);
	try {
		const [introduction, trails] = await Promise.all([
			introduce(options, log, now),
			describeTrails(cloudTrail),
		]);
		const time = now() - (introduction.clockAhead ?? 0);
		const known = trails.kind === 'answered' ? trails.value : [];
		const logGroups = await Promise.all(
			askedLogGroups(question.logGroup, known, introduction).map(logGroup =>
				examineLogGroup(logGroup, known, cloudTrail, {...examination, now: () => time}),
			),
		);
		return {question, introduction, trails, logGroups, now: time};
	} finally {
		await cloudTrail.destroy();
	}
}

/** The ARN of a log group decides its Region: its trail was made there. */
function optionsFor({logGroup}: Question, options: ClientOptions): ClientOptions {
	const arn = logGroup === undefined ? undefined : readLogGroupArn(logGroup);
	return arn === undefined ? options : {...options, region: arn.region};
}

async function examineLogGroup(
	logGroup: LogGroupArn,
	trails: readonly Trail[],
	cloudTrail: CloudTrailClients,
	{options, log, signal, now}: Examination,
): Promise<LogGroupFindings> {
	const clients = await Clients.open({...options, region: logGroup.region}, log);
	try {
		const [facts, recent, ...findings] = await Promise.all([
			describeLogGroup(logGroup, clients),
			findRecentRecord(logGroup, clients, now(), signal),
			...trails
				.filter(trail => trail.logGroup?.arn === logGroup.arn)
				.map(trail => examineTrail(trail, cloudTrail)),
		]);
		return {logGroup, facts, recent, trails: findings};
	} finally {
		clients.destroy();
	}
}

async function examineTrail(trail: Trail, cloudTrail: CloudTrailClients): Promise<TrailFindings> {
	const [status, described] = await Promise.all([
		getTrailStatus(cloudTrail, trail),
		getEventSelectors(cloudTrail, trail),
	]);
	return {trail, status, selectors: mapped(described, readSelectors)};
}

function mapped<From, To>(answer: Answer<From>, map: (value: From) => To): Answer<To> {
	return answer.kind === 'answered' ? {kind: 'answered', value: map(answer.value)} : answer;
}
