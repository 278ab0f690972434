import type {Command} from './command.ts';
import type {Usage} from './measured-run.ts';

/** What a number has to be; a number without a target is only told. */
export type Target = {readonly atMost: number} | {readonly atLeast: number};

export type Unit = 'times' | 'ms' | 'bytes' | 'MB' | '%' | 'events' | 'rows';

/** A line of the table of results. */
export type Finding =
	| {
			readonly kind: 'measured';
			readonly what: string;
			readonly value: number;
			readonly unit: Unit;
			/** The same by CPU time, which other work on the machine disturbs less than the clock. */
			readonly byCpu?: number;
			readonly target?: Target;
	  }
	/** For want of a tool, or because what was compared was not the same. */
	| {readonly kind: 'not measured'; readonly what: string; readonly reason: string};

/** What a command took, the median of several runs. */
export type Timing = {readonly name: string; readonly command: Command; readonly usage: Usage};

/** All that came of a row. */
export type Measurement = {
	readonly findings: readonly Finding[];
	readonly timings: readonly Timing[];
	/** What a reader has to know to judge the numbers. */
	readonly notes: readonly string[];
};

/** What a row is measured with. */
export type Context = {
	/** How trailtail and bundled programs are started: node, and its options. */
	readonly node: readonly [string, ...string[]];
	/** How often each command is run. */
	readonly runs: number;
	/** Whether what people would use instead is run as well; a profile does without. */
	readonly rivals: 'run' | 'left out';
	/** Simulated hours of the row that is about a day. */
	readonly hours: number;
	/** Log files to count in beside the generated one. */
	readonly files: readonly string[];
	/** Tells what is being done. */
	readonly tell: (line: string) => void;
};

/** One kind of work whose speed is promised. */
export type Row = {
	/** What the command line calls it. */
	readonly name: string;
	readonly work: string;
	readonly measure: (context: Context) => Promise<Measurement>;
};
