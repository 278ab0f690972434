import type {Range} from './range.ts';

/** A stretch being read, page after page. Each change makes a new one. */
export type Window = Range & {
	/** Urgent ones go ahead of the line, edges follow new events where nothing is tailed. */
	readonly purpose: 'regular' | 'urgent' | 'edge';
	/** When its first page was asked for. */
	readonly begunAt: number;
	/** For the next page. */
	readonly nextToken: string | undefined;
	readonly tokens: ReadonlySet<string>;
	readonly pages: number;
	/** Log events read. */
	readonly count: number;
};

/** As far as a page matters to a plan. */
export type PageFacts = {readonly count: number; readonly nextToken: string | undefined};

export function beginWindow(range: Range, purpose: Window['purpose'], now: number): Window {
	return {
		...range,
		purpose,
		begunAt: now,
		nextToken: undefined,
		tokens: new Set(),
		pages: 0,
		count: 0,
	};
}

/** The window with one more page read. */
export function withPage(window: Window, {count, nextToken}: PageFacts): Window {
	const {tokens} = window;
	return {
		...window,
		nextToken,
		tokens: nextToken === undefined ? tokens : new Set([...tokens, nextToken]),
		pages: window.pages + 1,
		count: window.count + count,
	};
}

/** ms. */
export function lengthOf({from, to}: Range): number {
	return to - from + 1;
}
