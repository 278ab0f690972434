import type {HistoryProgress} from '../sources/source.ts';

/** Of less than that nothing can be said of the whole. */
const enough = 0.02;

/**
How many records a history is likely to have, were they spread evenly: to two digits, as more would be made up.
Undefined while too little is read.
*/
export function expectedRecords({done, read}: HistoryProgress): number | undefined {
	return done < enough ? undefined : Number((read / done).toPrecision(2));
}

/** ms until it is likely to be read. */
export function expectedWait({done, begunAt}: HistoryProgress, now: number): number | undefined {
	return done < enough ? undefined : ((now - begunAt) / done) * (1 - done);
}
