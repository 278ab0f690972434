/** Stands in for `test/fixtures/processor-time.ts`: code that counts each of its branches takes longer than its own time. */
export function processorTime(): () => number {
	return () => 0;
}
