/** A log group to choose; `undefined` for what could not be told. */
export type LogGroupRow = {
	readonly arn: string;
	readonly name: string;
	readonly region: string;
	readonly trails: readonly string[];
	readonly storedBytes: number | undefined;
	/** ms since the epoch. */
	readonly lastDelivery: number | undefined;
};
