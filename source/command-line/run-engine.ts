import type {Redactor} from '../cloudtrail/redact.ts';
import {Failure} from '../failure.ts';
import {redactedError} from '../sources/redacted-source.ts';
import type {Engine} from './engine.ts';
import type {Options} from './options.ts';
import {sourceWords} from './source-words.ts';

/** What the run of an engine goes by besides its own options. */
export type EngineRun = {
	readonly options: Options;
	readonly log: (line: string) => void;
	/** Takes secrets out of what is told and counted; undefined where none are to be hidden. */
	readonly redactor: Redactor | undefined;
	readonly controller: AbortController;
};

/** Asks an engine and prints its counts, or prints the query alone. Throws a `Failure`. */
export async function runEngine(engine: Engine, run: EngineRun): Promise<void> {
	const {redactor} = run;
	try {
		await ask(engine, run);
	} catch (error) {
		throw redactor === undefined ? error : redactedError(error, redactor);
	}
}

async function ask(engine: Engine, run: EngineRun): Promise<void> {
	switch (engine.kind) {
		case 'insights': {
			const {runInsights} = await import('./run-insights.ts');
			return runInsights(engine, logGroupNames(run.options.words, engine.query), run);
		}

		case 'athena': {
			const {runAthena} = await import('./run-athena.ts');
			return runAthena(engine, locations(run.options.words, engine.query), run);
		}
	}
}

/** A query is the same for all log groups, so that printing it needs none. */
function logGroupNames(words: readonly string[], query: Engine['query']): readonly string[] {
	if (words.length === 0 && query === 'print') {
		return [];
	}

	const named = sourceWords(words);
	if (named.kind !== 'log groups') {
		throw new Failure(2, '--engine insights reads log groups: name them, by name or ARN.');
	}

	return named.names;
}

/** Where the files of a table that is still to be made are. */
function locations(words: readonly string[], query: Engine['query']): readonly string[] {
	if (words.length === 0) {
		return [];
	}

	const named = sourceWords(words);
	if (named.kind !== 's3' || query === 'run') {
		throw new Failure(
			2,
			'--engine athena reads what --athena-table says: name nothing else, but the trail’s folders in S3 where --print-query is to show a CREATE TABLE.',
		);
	}

	return named.locations;
}
