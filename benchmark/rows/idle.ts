import {setTimeout} from 'node:timers/promises';
import {EndpointProcess} from '../endpoint-process.ts';
import {type Load, logGroupName} from '../load.ts';
import {cpuTime} from '../process-figures.ts';
import type {Context, Measurement, Row} from '../row.ts';
import {Screen} from '../screen.ts';

const seconds = 40;
/** Until nothing is counted any more over the last seconds, ms. */
const settling = 75_000;

const quiet: Load = {
	logGroups: 1,
	sessions: 1,
	first: 400,
	eventsPerSecond: 0,
	recordBytes: 1500,
	updateInterval: 1000,
};

export const idle: Row = {
	name: 'idle',
	work: 'a screen of 120×40 with one empty update a second',
	async measure(context) {
		const endpoint = await EndpointProcess.start(quiet);
		try {
			return await watched(endpoint, context);
		} finally {
			await endpoint.leave();
		}
	},
};

async function watched(endpoint: EndpointProcess, context: Context): Promise<Measurement> {
	const screen = new Screen(context, [logGroupName(0)], {environment: endpoint.environment});
	try {
		await endpoint.begin();
		await screen.untilShown('400 events');
		context.tell('until all is quiet …');
		await setTimeout(settling);
		context.tell(`${seconds} s of nothing …`);
		const before = {written: screen.written.length, lines: screen.lines()};
		const [startedAt, cpuBefore] = [performance.now(), await cpuTime(screen.pid)];
		await setTimeout(seconds * 1000);
		const cpu = (await cpuTime(screen.pid)) - cpuBefore;
		const elapsed = performance.now() - startedAt;
		const written = screen.written.slice(before.written);
		const changed = screen.lines().filter((line, row) => line !== before.lines[row]).length;
		return {
			findings: [
				{
					kind: 'measured',
					what: 'of a core',
					value: (cpu / elapsed) * 100,
					unit: '%',
					target: {atMost: 2},
				},
				{
					kind: 'measured',
					what: 'rows written a second beyond those that changed',
					value: Math.max(0, rowsWritten(written) / (elapsed / 1000) - changed),
					unit: 'rows',
					target: {atMost: 0.5},
				},
				{
					kind: 'measured',
					what: 'written to the terminal a second',
					value: Buffer.byteLength(written) / (elapsed / 1000),
					unit: 'bytes',
				},
			],
			timings: [],
			notes: [`The clock in the title goes on: ${changed} of 40 rows changed.`],
		};
	} finally {
		await screen.leave();
	}
}

/** Rows of the screen that printable text was written into. */
function rowsWritten(written: string): number {
	return written
		.split('\n')
		.filter(row => row.replaceAll(/\u001B\[[\d;?]*[A-Za-z]/g, '').trim() !== '').length;
}
