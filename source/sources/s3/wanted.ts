import {asksFor, mayMatch} from '../../filter/may-match.ts';
import type {TermClause} from '../../filter/term.ts';
import {isLogFile, readFileName} from './file-name.ts';
import {placeOf} from './place.ts';

/** What is asked for of an archive. */
export type Wanted = {
	/** Times of events, ms, both included. */
	readonly since: number | undefined;
	readonly until: number | undefined;
	/** What cannot match these is not read, as far as a folder tells. */
	readonly clauses: readonly TermClause[];
};

const hour = 3_600_000;
/** A file holds only what happened before it was delivered; this is for clocks and for names that are early. */
const early = hour;
/** CloudTrail delivers within minutes, and after trouble of its own within hours; there is no promise. */
const late = 24 * hour;

/** Whether log files that are asked for may be in a folder, or beneath it. */
function wantsFolder(wanted: Wanted, folder: string): boolean {
	const place = placeOf(folder);
	switch (place.kind) {
		case 'outside':
		case 'else':
			return false;
		case 'accounts':
			return true;
		case 'account':
			return mayMatch(wanted.clauses, {account: place.account});
		case 'log':
			// They are few and say what others say one by one: whoever wants them asks for them.
			return place.log === 'CloudTrail' || asksFor(wanted.clauses, 'category', 'Insight');
		case 'time':
			return (
				wantsDelivered(wanted, place.from, place.to) &&
				mayMatch(wanted.clauses, {account: place.account, region: place.region})
			);
	}
}

/** The folders beneath one that have to be listed as well. */
export function wantedFolders(
	wanted: Wanted,
	prefix: string,
	found: readonly string[],
): readonly string[] {
	const parent = prefix.slice(0, prefix.lastIndexOf('/') + 1);
	const above = placeOf(parent).kind === 'outside';
	return found.flatMap(folder => {
		if (wantsFolder(wanted, folder)) return [folder];
		// A trail's own prefix may be any name.
		return above && placeOf(folder).kind === 'outside' ? [`${folder}AWSLogs/`] : [];
	});
}

/** Whether an object is a log file with events that are asked for, by its key. */
export function wantsFile(wanted: Wanted, key: string): boolean {
	const name = key.slice(key.lastIndexOf('/') + 1);
	if (!isLogFile(name)) return false;
	const facts = readFileName(name);
	if (facts === undefined) return true;
	const {account, region, deliveredAt} = facts;
	return (
		wantsDelivered(wanted, deliveredAt, deliveredAt + 60_000) &&
		mayMatch(wanted.clauses, {account, region})
	);
}

/** Whether an event of this time is asked for; one without a time is. */
export function wantsTime({since, until}: Wanted, time: number | undefined): boolean {
	if (time === undefined) return true;
	// CloudTrail writes whole seconds.
	if (since !== undefined && time < Math.floor(since / 1000) * 1000) return false;
	return until === undefined || time <= until;
}

function wantsDelivered({since, until}: Wanted, from: number, to: number): boolean {
	return (
		(since === undefined || to > since - early) && (until === undefined || from <= until + late)
	);
}
