import {merge} from '../merge.ts';
import type {Source, SourceState, Update} from '../source.ts';
import {together} from '../together.ts';

/** One tail session at a time, and the log groups it is for. */
export type Tail = {readonly source: Source; readonly arns: readonly string[]};

/**
Several tails as one: live when all are, else in the state of one that is not.
@param hear gets what each yields before anyone else, with its log groups
*/
export async function* tailTogether(
	tails: readonly Tail[],
	hear: (update: Update, arns: readonly string[]) => void,
	signal: AbortSignal,
): AsyncGenerator<Update, void, undefined> {
	const states = new Map<Tail, SourceState>();
	let told = '';
	const updates = merge(
		tails.map(tail => (ended: AbortSignal) => withTail(tail, tail.source.updates(ended))),
		signal,
	);
	for await (const {tail, update} of updates) {
		hear(update, tail.arns);
		if (update.kind !== 'state') {
			yield update;
			continue;
		}
		states.set(tail, update.state);
		const state = together([...states.values()], tails.length);
		const text = JSON.stringify(state);
		if (text === told) continue;
		told = text;
		yield {kind: 'state', state};
	}
}

async function* withTail(tail: Tail, updates: AsyncIterable<Update>) {
	for await (const update of updates) yield {tail, update};
}
