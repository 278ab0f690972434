/** What a local endpoint delivers; sent to its process in JSON. */
export type Load = {
	readonly logGroups: number;
	/** Nothing is delivered before so many tail sessions are open. */
	readonly sessions: number;
	/** Delivered at once, before the rest. */
	readonly first: number;
	readonly eventsPerSecond: number;
	/** Every record is filled up to so many bytes. */
	readonly recordBytes: number;
	/** ms between the updates of a session. */
	readonly updateInterval: number;
};

/** What the endpoint is told on its standard input, a line each: to deliver, and to deliver no more. */
export type Order = 'begin' | 'end';

/** What it says on its standard output, a line each: where it listens, that the sessions are open, how many events it delivered. */
export type Answer = `url ${string}` | 'begun now' | `delivered ${number}`;

export const region = 'eu-west-1';
export const accountId = '111122223333';

export function logGroupName(place: number): string {
	return `trail-${String(place).padStart(3, '0')}`;
}
