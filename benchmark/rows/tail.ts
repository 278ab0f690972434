import {setTimeout} from 'node:timers/promises';
import type {Command} from '../command.ts';
import {EndpointProcess} from '../endpoint-process.ts';
import {accountId, type Load, logGroupName, region} from '../load.ts';
import {measuredRun, type Usage} from '../measured-run.ts';
import type {Finding, Row} from '../row.ts';
import {versionOf} from '../tools.ts';
import {trailtail} from '../trailtail.ts';

/** Seconds of events, and how long each is left to run, as the aws cli does not end by itself. */
const delivering = 15;
const running = 30;

const load: Load = {
	logGroups: 1,
	sessions: 1,
	first: 0,
	eventsPerSecond: 450,
	recordBytes: 1500,
	updateInterval: 1000,
};

type Tailed = {readonly usage: Usage; readonly printed: number; readonly delivered: number};

export const tail: Row = {
	name: 'tail',
	work: `one tail session × ${load.eventsPerSecond} events/s into a pipe for ${delivering} s`,
	async measure(context) {
		context.tell('trailtail …');
		const command = trailtail(context, logGroupName(0), '--json', '--no-sweep');
		const ours = await tailed(command);
		const findings: Finding[] = [printedBy('trailtail', ours)];
		const timings = [{name: 'trailtail', command, usage: ours.usage}];
		if (context.rivals === 'left out') return {findings, timings, notes: []};
		const what = 'CPU time, beside that of the aws cli';
		if ((await versionOf('aws')) === undefined) {
			const reason = 'aws is not on this machine';
			return {findings: [...findings, {kind: 'not measured', what, reason}], timings, notes: []};
		}

		context.tell('aws …');
		const theirs = await tailed(awsCommand);
		findings.push(printedBy('the aws cli', theirs));
		const same = ours.printed === ours.delivered && theirs.printed === theirs.delivered;
		findings.push(
			same
				? {kind: 'measured', what, value: theirs.usage.cpu / ours.usage.cpu, unit: 'times'}
				: {kind: 'not measured', what, reason: 'not all events were printed'},
		);
		return {
			findings,
			timings: [...timings, {name: 'aws', command: awsCommand, usage: theirs.usage}],
			notes: [`Both were stopped after ${running} s; the clock says nothing here.`],
		};
	},
};

const awsCommand: Command = {
	file: 'aws',
	parameters: [
		'logs',
		'start-live-tail',
		'--log-group-identifiers',
		`arn:aws:logs:${region}:${accountId}:log-group:${logGroupName(0)}`,
	],
};

/** Tails what an endpoint of its own delivers, each event being a record with an id of its own. */
async function tailed({file, parameters}: Command): Promise<Tailed> {
	const endpoint = await EndpointProcess.start(load);
	try {
		const run = measuredRun({
			file: 'timeout',
			// Both end with a status of their own when interrupted; that they printed everything is counted.
			parameters: ['--signal', 'INT', String(running), file, ...parameters],
			environment: endpoint.environment,
			status: 'any',
		});
		const begun = endpoint.begin();
		const early = await Promise.race([begun, run]);
		if (early !== undefined) {
			throw new Error(`${file} opened no tail session: ${early.errors.slice(-300).trim()}`);
		}

		await setTimeout(delivering * 1000);
		const delivered = await endpoint.end();
		const {usage, output} = await run;
		return {usage, delivered, printed: output.match(/"eventID": ?"/g)?.length ?? 0};
	} finally {
		await endpoint.leave();
	}
}

function printedBy(who: string, {printed, delivered}: Tailed): Finding {
	return {
		kind: 'measured',
		what: `events printed by ${who}, of ${delivered.toLocaleString('en')}`,
		value: printed,
		unit: 'events',
	};
}
