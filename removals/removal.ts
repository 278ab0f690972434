/** Code that keeps a promise, and what stands in its place when it is taken away. */
export type Removal = {
	/** The name of the test that has to fail then, as promises.md has it. */
	readonly test: string;
	/** From the root of the repository. */
	readonly file: string;
	/** Stands once in the file. */
	readonly text: string;
	/** Nothing, or what one would write who does not think of the promise. It still type-checks. */
	readonly without: string;
};
