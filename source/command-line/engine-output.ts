import type {Redactor} from '../cloudtrail/redact.ts';
import {countRecords} from '../engines/count-records.ts';
import {followQuery, type QueryResult, type QueryUpdate} from '../engines/follow-query.ts';
import type {CountedRecord} from '../engines/selected-records.ts';
import {Failure} from '../failure.ts';
import type {TermClause} from '../filter/term.ts';
import {countNotes} from '../output/counts/count-notes.ts';
import {
	progressText,
	resultNotes,
	type Unasked,
	unaskedNotes,
} from '../output/counts/engine-notes.ts';
import {formatCounts} from '../output/counts/format-counts.ts';
import {joinedLines} from '../output/joined-lines.ts';
import {LineWriter} from '../output/line-writer.ts';
import {ProgressLine} from '../output/progress-line.ts';
import {noVerdicts} from '../store/caller-verdicts.ts';
import {toTerminalText} from '../terminal/terminal-text.ts';
import type {AskedPeriod, Engine} from './engine.ts';
import {note} from './note.ts';
import {openKnownCallers} from './open-caller-lists.ts';
import type {EngineRun} from './run-engine.ts';

/** What the run of an engine writes: counts or a query to standard output, all else to standard error. */
export class EngineOutput {
	readonly #name: string;
	readonly #counts: Engine['counts'];
	readonly #known: readonly string[];
	readonly #redactor: Redactor | undefined;
	readonly #writer: LineWriter;

	/** @param name of the engine, as people call it */
	constructor(
		name: string,
		counts: Engine['counts'],
		{options: {known}, redactor, controller}: EngineRun,
	) {
		this.#name = name;
		this.#counts = counts;
		this.#known = known;
		this.#redactor = redactor;
		// Ends the query when nobody reads the answer.
		this.#writer = new LineWriter(process.stdout, () => controller.abort());
	}

	note(sentence: string): void {
		note(this.#withoutSecrets(sentence));
	}

	noteUnasked(unasked: Unasked): void {
		for (const sentence of unaskedNotes(this.#name, unasked)) this.note(sentence);
	}

	/** Says what is about to run. */
	noteQuery(query: string, {from, to}: AskedPeriod): void {
		this.note(`${this.#name} is asked, from ${timeText(from)} to ${timeText(to)}:`);
		process.stderr.write(shown(this.#withoutSecrets(query)));
	}

	/** Prints it as it would run: it holds what the user named, and nothing of any record. */
	async printQuery(query: string): Promise<void> {
		await this.#write([shown(query)]);
	}

	/** Follows the query, telling how far it is where somebody sees it. */
	async follow(
		updates: AsyncIterable<QueryUpdate<CountedRecord>>,
	): Promise<QueryResult<CountedRecord>> {
		const progress = new ProgressLine(process.stderr, Date.now);
		try {
			return await followQuery(updates, (scannedBytes, matched) =>
				progress.show(progressText(this.#name, scannedBytes, matched)),
			);
		} finally {
			progress.clear();
		}
	}

	/** Counts what the engine told, and prints it with what has to be known of it. */
	async printCounts(
		{rows, completeness, scannedBytes}: QueryResult<CountedRecord>,
		decided: readonly TermClause[],
	): Promise<void> {
		const {fields, format} = this.#counts;
		const {isKnown} = openKnownCallers(this.#known, sentence => this.note(sentence));
		const verdicts = {...noVerdicts, isKnown};
		const redactor = this.#redactor;
		const counter = countRecords(rows, {fields, decided, verdicts, redactor});
		const table = counter.table();
		await this.#write(formatCounts(table, format));
		if (this.#writer.closed) {
			return;
		}

		const notes = [
			...resultNotes(this.#name, completeness, scannedBytes),
			...countNotes(fields, table, counter.events),
		];
		for (const sentence of notes) this.note(sentence);
	}

	#withoutSecrets(text: string): string {
		return this.#redactor?.text(text) ?? text;
	}

	async #write(lines: Iterable<string>): Promise<void> {
		for await (const chunk of joinedLines(lines)) {
			await this.#writer.write(chunk);
		}

		await this.#writer.end();
		if (this.#writer.failure !== undefined) {
			const {failure} = this.#writer;
			throw new Failure(3, `The output could not be written: ${failure.message}.`, {
				cause: failure,
			});
		}
	}
}

/** Ready to be run elsewhere, and nothing in it acts on a terminal. */
function shown(query: string): string {
	return query
		.split('\n')
		.map(line => `${toTerminalText(line.replaceAll('\t', '  '))}\n`)
		.join('');
}

function timeText(time: number): string {
	return new Date(time).toISOString();
}
