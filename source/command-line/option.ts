/** The runs that options are for, in the order in which the manual has them; its headings. */
export const optionKinds = [
	'Any run',
	'Lines and alerts',
	'Counts',
	'Log groups and archives',
	'The screen',
	'About trailtail',
] as const;

/** What an option can be given. */
export type ValueChoice =
	/** One of a few words. */
	| {readonly kind: 'one of'; readonly values: readonly string[]}
	/** Some of them, with commas between; others are possible. */
	| {readonly kind: 'list'; readonly values: readonly string[]}
	| {readonly kind: 'filter'}
	| {readonly kind: 'file'}
	/** Nothing that could be offered. */
	| {readonly kind: 'free'};

/** An option as the parser, the help, the manual and the completions have it. */
export type Option = {
	/** For the parser: what takes no value is a boolean. */
	readonly type: 'string' | 'boolean';
	readonly shortFlag?: string;
	readonly isMultiple?: true;
	/** Typed with `--no-` before its name: it is on where it is not given. */
	readonly written?: 'denied';
	/** What the value is called in the help, and what it can be; only where there is one. */
	readonly value?: {readonly name: string; readonly choice: ValueChoice};
	/** What it does. What stands before the first semicolon is enough where there is little room. */
	readonly text: string;
	readonly kind: (typeof optionKinds)[number];
	/** That doctor goes by it as well; others are not offered there. */
	readonly doctor?: 'takes';
};

/** As it is typed, without its dashes: `count-by`, `no-sweep`. */
export function typedName(key: string, {written}: Option): string {
	return written === 'denied' ? `no-${kebabCase(key)}` : kebabCase(key);
}

/** `countBy` as `count-by`. */
export function kebabCase(key: string): string {
	return key.replaceAll(/[A-Z]/g, letter => `-${letter.toLowerCase()}`);
}
