import type {Completeness} from './polling.ts';

/** What becomes known of a query while it runs. */
export type QueryUpdate<Row> =
	| {readonly kind: 'progress'; readonly scannedBytes: number; readonly matched?: number}
	| {readonly kind: 'rows'; readonly rows: Iterable<Row>; readonly completeness: Completeness};

/** What a query came to. One that was stopped has the rows known till then, `partial`. */
export type QueryResult<Row> = {
	readonly rows: Iterable<Row>;
	readonly completeness: Completeness;
	readonly scannedBytes: number;
};

/** Follows a query to its end, or until it is stopped. */
export async function followQuery<Row>(
	updates: AsyncIterable<QueryUpdate<Row>>,
	onProgress: (scannedBytes: number, matched: number | undefined) => void,
): Promise<QueryResult<Row>> {
	let result: QueryResult<Row> = {rows: [], completeness: 'partial', scannedBytes: 0};
	for await (const update of updates) {
		if (update.kind === 'progress') {
			onProgress(update.scannedBytes, update.matched);
			result = {...result, scannedBytes: update.scannedBytes};
		} else {
			result = {...result, rows: update.rows, completeness: update.completeness};
		}
	}

	return result;
}
