import {join} from 'node:path';
import {bundledProgram} from './bundled-program.ts';
import {measuredRun} from './measured-run.ts';
import {median} from './median.ts';
import type {Asked, Cost, Held} from './programs/hold-million.ts';
import {folder, recordFile} from './records.ts';
import type {Context} from './row.ts';
import {nodeCommand} from './trailtail.ts';

export const million = 1_000_000;

/** A line for each event held, with the names that words without a field are looked for in. */
export const namesFile = join(folder, 'names.txt');

/** What is typed, letter by letter, and a word that both trailtail and fzf take literally. */
export const typedWord = 'checkout';
export const literalWord = `'${typedWord}`;

const asked: Asked = {
	events: million,
	filters: [
		...Array.from(typedWord, (_, place) => typedWord.slice(0, place + 1)),
		literalWord,
		'table:orders*',
		'event:Query,Scan',
		'!principal:etl-*',
		'is:error',
		'region:eu-west-1 event:GetItem',
	],
	textSearches: ['"ConditionalCheckFailed"', '"this is in no record"'],
	repetitions: 7,
	namesFile,
};

let measured: Promise<Held> | undefined;

/** A million events in a process of their own, and what filters cost there. Measured once for all rows that ask. */
export function holdMillion(context: Context): Promise<Held> {
	measured ??= hold(context);
	return measured;
}

/** How many events one of the filters that were tried lets through, and the median of its times. */
export function costOf({filters}: Held, filter: string): Cost & {readonly matches: number} {
	const found = filters.find(cost => cost.filter === filter);
	if (found === undefined) {
		throw new RangeError(`The filter ${filter} was not tried`);
	}

	return {
		matches: found.matches,
		wall: median(found.times.map(({wall}) => wall)),
		cpu: median(found.times.map(({cpu}) => cpu)),
	};
}

async function hold(context: Context): Promise<Held> {
	// Makes the folder, and what the memory row reads.
	await recordFile(million);
	context.tell('a million events held …');
	const bundle = await bundledProgram(new URL('./programs/hold-million.ts', import.meta.url));
	const command = nodeCommand(context, '--expose-gc', bundle, JSON.stringify(asked));
	const {output} = await measuredRun(command);
	const held: Held = JSON.parse(output);
	return held;
}
