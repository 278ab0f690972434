import {bundledProgram} from '../bundled-program.ts';
import {growthOf} from '../growth.ts';
import {measuredRun} from '../measured-run.ts';
import type {MemoryAt} from '../programs/day.ts';
import type {Row} from '../row.ts';
import {nodeCommand} from '../trailtail.ts';

/** The ring is full, and has turned a few times, after so many hours. */
const settled = 1;

export const day: Row = {
	name: 'day',
	work: 'hours at 500 events/s, by a simulated clock',
	async measure(context) {
		const {hours} = context;
		context.tell(`${hours} hours …`);
		const bundle = await bundledProgram(new URL('../programs/day.ts', import.meta.url));
		const command = nodeCommand(context, '--expose-gc', bundle, String(hours), '500');
		const {output} = await measuredRun(command);
		const points = output
			.trim()
			.split('\n')
			.map((line): MemoryAt => JSON.parse(line))
			.filter(({hour}) => hour >= settled);
		const growth = (of: (point: MemoryAt) => number) => growthOf(points.map(of));
		const told = points.filter(({hour}) => Number.isInteger(hour) && (hour % 4 === 0 || hours < 8));
		return {
			findings: [
				{
					kind: 'measured',
					what: `growth of memory in use, from the first quarter to the last of ${hours} hours`,
					value: growth(({inUse}) => inUse) * 100,
					unit: '%',
					target: {atMost: 2},
				},
				{
					kind: 'measured',
					what: 'growth of the process (RSS)',
					value: growth(({resident}) => resident) * 100,
					unit: '%',
					target: {atMost: 5},
				},
			],
			timings: [],
			notes: [
				'Events go straight into the ledger and the store, with three views that follow it; 200,000 are held.',
				`Memory in use, and RSS: ${told.map(pointText).join('; ')}.`,
			],
		};
	},
};

function pointText({hour, inUse, resident}: MemoryAt): string {
	return `${hour} h ${megabytes(inUse)} and ${megabytes(resident)} MB`;
}

function megabytes(bytes: number): string {
	return (bytes / 1e6).toFixed(1);
}
