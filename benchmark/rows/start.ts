import {Terminal} from '../../test/e2e/terminal.ts';
import type {Usage} from '../measured-run.ts';
import {median} from '../median.ts';
import {cpuTime} from '../process-figures.ts';
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
		const frames: Omit<Usage, 'memory'>[] = [];
		for (let run = 0; run < runs; run++) {
			bareTimes.push(await untilEnd([bare.file, ...bare.parameters]));
			frames.push(await untilFrame(context));
		}

		const frame = {
			wall: median(frames.map(({wall}) => wall)),
			cpu: median(frames.map(({cpu}) => cpu)),
		};
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
					value: frame.wall / median(bareTimes),
					unit: 'times',
					byCpu: frame.cpu / nothing.usage.cpu,
					target: {atMost: 4},
				},
				{
					kind: 'measured',
					what: 'first frame of the demo',
					value: frame.wall,
					unit: 'ms',
					byCpu: frame.cpu,
				},
			],
			timings,
			notes: [],
		};
	},
};

/** ms that a command takes in a terminal. */
async function untilEnd([file = '', ...parameters]: readonly string[]): Promise<number> {
	const startedAt = performance.now();
	const terminal = new Terminal(file, parameters);
	await terminal.exited();
	const time = performance.now() - startedAt;
	terminal.close();
	return time;
}

/** What the demo takes to its first whole frame. */
async function untilFrame(context: Context): Promise<Omit<Usage, 'memory'>> {
	const startedAt = performance.now();
	const screen = new Screen(context, ['demo']);
	await screen.untilShown('trailtail', 'q quit');
	const wall = performance.now() - startedAt;
	const cpu = await cpuTime(screen.pid);
	await screen.leave();
	return {wall, cpu};
}
