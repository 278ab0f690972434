import {holdMillion, million} from '../million.ts';
import {residentBytes} from '../process-figures.ts';
import {recordFile} from '../records.ts';
import type {Row} from '../row.ts';
import {Screen} from '../screen.ts';

/** ms until all of them are read, on a machine that has other work to do. */
const patience = 15 * 60_000;

export const memory: Row = {
	name: 'memory',
	work: `${million.toLocaleString('en')} events held`,
	async measure(context) {
		const file = await recordFile(million);
		const held = await holdMillion(context);
		context.tell('a million events on the screen …');
		const screen = new Screen(context, [file, '--keep', String(million)]);
		try {
			const read = `${million.toLocaleString('en')} events`;
			await screen.until('all events', text => text.includes(read) && text.includes('■'), patience);
			const resident = await residentBytes(screen.pid);
			return {
				findings: [
					{
						kind: 'measured',
						what: 'memory per event held, record text included',
						value: (held.memoryAfter - held.memoryBefore) / held.events,
						unit: 'bytes',
						target: {atMost: 350},
					},
					{
						kind: 'measured',
						what: 'of it columns and compressed text',
						value: held.storeBytes / held.events,
						unit: 'bytes',
					},
					{
						kind: 'measured',
						what: 'memory of the program that shows them (RSS)',
						value: resident / 1e6,
						unit: 'MB',
						target: {atMost: 600},
					},
				],
				timings: [],
				notes: [`A record has ${Math.round(held.recordBytes)} bytes on average.`],
			};
		} finally {
			await screen.leave();
		}
	},
};
