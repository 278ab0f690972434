import {homedir} from 'node:os';
import {join, resolve} from 'node:path';
import {Failure} from '../../failure.ts';
import {
	formatOfName,
	type ReportFormat,
	type RowFormat,
} from '../../output/export/export-format.ts';
import {saveReport} from '../../output/export/save-report.ts';
import {saveRows} from '../../output/export/save-rows.ts';
import type {CallerVerdicts} from '../../store/caller-verdicts.ts';
import type {Arrival} from '../../store/event-store.ts';
import type {Feed} from '../feed.ts';
import {heldRows, type RowProgress} from './held-rows.ts';
import {reportOf, timelineOf} from './report-of.ts';
import {ReportTally} from './report-tally.ts';
import type {SaveOutcome, SaveRequest} from './save-state.ts';

/** What a request is written from, and how it is followed. */
export type Writing = {
	readonly feed: Feed;
	readonly known: Pick<CallerVerdicts, 'isKnown'>;
	readonly now: () => number;
	readonly progress: RowProgress;
	/** Called now and then when `progress` has changed. */
	readonly changed: () => void;
	/** Gives up and leaves no file behind. */
	readonly signal: AbortSignal;
};

type Target = Pick<SaveRequest, 'existing'> & {readonly path: string};

/** Writes the file that is asked for; what goes wrong is told, not thrown. */
export async function writeRequest(request: SaveRequest, writing: Writing): Promise<SaveOutcome> {
	const target = {path: pathOf(request.name), existing: request.existing};
	const named = formatOfName(target.path);
	try {
		switch (named.kind) {
			case 'mistake':
				return {kind: 'failed', message: named.message};
			case 'rows':
				return await writeRows(target, named.format, request, writing);
			case 'report':
				return await writeReport(target, named.format, request, writing);
		}
	} catch (error) {
		return {kind: 'failed', message: error instanceof Failure ? error.message : String(error)};
	}
}

/** As a shell would read it. */
function pathOf(name: string): string {
	return name.startsWith('~/') ? join(homedir(), name.slice('~/'.length)) : resolve(name);
}

async function writeRows(
	target: Target,
	format: RowFormat,
	{rows}: SaveRequest,
	writing: Writing,
): Promise<SaveOutcome> {
	const saved = await saveRows({
		...target,
		format,
		rows: followedRows(rows, writing),
		progress: () => {},
		signal: writing.signal,
	});
	return saved.kind === 'written'
		? {...saved, path: target.path, gone: writing.progress.gone}
		: saved;
}

async function writeReport(
	target: Target,
	format: ReportFormat,
	{rows, filter}: SaveRequest,
	writing: Writing,
): Promise<SaveOutcome> {
	const {feed, known, now, progress, signal} = writing;
	const overTime = timelineOf(feed, rows);
	const tally = new ReportTally();
	let leftOut = 0;
	for await (const {event} of followedRows(rows, writing)) {
		if (signal.aborted) {
			return {kind: 'aborted'};
		}

		if (event === undefined) {
			leftOut++;
		} else {
			tally.add(event);
		}
	}

	const report = reportOf(tally, overTime, feed, known, filter, now());
	const kind = await saveReport({...target, format, report});
	return kind === 'exists'
		? {kind}
		: {kind, path: target.path, rows: tally.events, leftOut, gone: progress.gone};
}

async function* followedRows(
	rows: readonly number[],
	{feed, progress, changed}: Writing,
): AsyncIterable<Arrival> {
	for await (const batch of heldRows(feed.store, rows, progress)) {
		yield* batch;
		changed();
	}
}
