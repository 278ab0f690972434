import {parseMoment} from '../duration.ts';
import {Failure} from '../failure.ts';

/** Times to read from and to, ms since the epoch: of delivery in log groups, of events in S3. */
export type Period = {readonly since: number | undefined; readonly until: number | undefined};

/** Reads `--since` and `--until`. Throws a `Failure` where they make no period. */
export function period(sinceText: string | undefined, untilText: string | undefined): Period {
	const now = Date.now();
	const since = moment('--since', sinceText, now);
	const until = moment('--until', untilText, now);
	if (until !== undefined && since !== undefined && until <= since) {
		throw new Failure(2, '--until has to be after --since.');
	}

	return {since, until};
}

function moment(name: string, text: string | undefined, now: number): number | undefined {
	if (text === undefined) {
		return undefined;
	}

	const time = parseMoment(text, now);
	if (time === undefined) {
		throw new Failure(2, `${name} wants 15m, 2h, 3d or an ISO 8601 time, not “${text}”.`);
	}

	return time;
}
