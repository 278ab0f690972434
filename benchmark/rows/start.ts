import {Terminal} from '../../test/e2e/terminal.ts';
import {median} from '../median.ts';
import type {Context, Row} from '../row.ts';
import {Screen} from '../screen.ts';
import {inTurns} from '../side-by-side.ts';
import {nodeCommand, trailtail} from '../trailtail.ts';

/** Starting is quick and so disturbed easily. */
const runsPerRun = 3;

export const start: Row = {
	name: 'start',
	work: 'start',
	async measure(context) {
		const runs = context.runs * runsPerRun;
		const bare = nodeCommand(context, '-e', '0');
		const timings = await inTurns(
			[
				{name: 'node -e 0', command: bare},
				{name: 'trailtail --help', command: trailtail(context, '--help')},
			],
			{runs, tell: () => undefined},
		);
		const [nothing, help] = timings;
		context.tell('first frames …');
		const bareTimes: number[] = [];
		const frameTimes: number[] = [];
		for (let run = 0; run < runs; run++) {
			bareTimes.push(await untilEnd([bare.file, ...bare.parameters]));
			frameTimes.push(await untilFrame(context));
		}

		return {
			findings: [
				{
					kind: 'measured',
					what: '`--help`, times `node -e 0`',
					value: (help?.usage.wall ?? Number.NaN) / nothing.usage.wall,
					unit: 'times',
					byCpu: (help?.usage.cpu ?? Number.NaN) / nothing.usage.cpu,
					target: {atMost: 2},
				},
				{
					kind: 'measured',
					what: 'first frame of the demo, times `node -e 0`, both in a terminal',
					value: median(frameTimes) / median(bareTimes),
					unit: 'times',
					target: {atMost: 4},
				},
				{kind: 'measured', what: 'first frame of the demo', value: median(frameTimes), unit: 'ms'},
			],
			timings,
			notes: [],
		};
	},
};

/** ms from the start of a command in a terminal to its end. */
async function untilEnd([file = '', ...parameters]: readonly string[]): Promise<number> {
	const startedAt = performance.now();
	const terminal = new Terminal(file, parameters);
	await terminal.exited();
	const time = performance.now() - startedAt;
	terminal.close();
	return time;
}

/** ms from the start of the demo to its first whole frame. */
async function untilFrame(context: Context): Promise<number> {
	const startedAt = performance.now();
	const screen = new Screen(context, ['demo']);
	await screen.untilShown('trailtail', 'q quit');
	const time = performance.now() - startedAt;
	await screen.leave();
	return time;
}
