import {parseFilter} from './parse.ts';
import {type SavedFilters, savedName} from './saved-name.ts';
import type {TermClause} from './term.ts';
import {tokens} from './tokens.ts';

/** Why a filter cannot be had under its name, in one sentence. */
export type SavedMistake = {readonly name: string; readonly sentence: string};

/** Filters by their names. One may mean others by theirs, but not itself. */
export function readSavedFilters(texts: ReadonlyMap<string, string>): {
	readonly saved: SavedFilters;
	readonly mistakes: readonly SavedMistake[];
} {
	const saved = new Map<string, readonly TermClause[]>();
	const mistakes: SavedMistake[] = [];
	const byName = new Map<string, Reading>();
	for (const [name, text] of texts) {
		const lowerCase = name.toLowerCase();
		const problem = nameProblem(name, byName);
		if (problem !== undefined) {
			mistakes.push({name, sentence: problem});
		} else {
			byName.set(lowerCase, {name, text, state: 'unread'});
		}
	}

	for (const reading of byName.values()) read(reading);
	return {saved, mistakes};

	/** Those that are meant by others come first. */
	function read(reading: Reading): void {
		const {name, text, state} = reading;
		if (state !== 'unread') return;
		reading.state = 'being read';
		for (const meant of namesIn(text)) {
			const other = byName.get(meant);
			if (other?.state === 'being read') {
				mistakes.push({name, sentence: `@${meant} leads back to it: a filter cannot mean itself.`});
				reading.state = 'read';
				return;
			}

			if (other !== undefined) read(other);
		}

		reading.state = 'read';
		const parsed = parseFilter(text, saved);
		if (parsed.kind === 'mistake') {
			const failed = namesIn(text).find(meant => byName.has(meant) && !saved.has(meant));
			const end = /[.?…]$/.test(parsed.message) ? '' : '.';
			mistakes.push({
				name,
				sentence:
					failed === undefined
						? `at “${text.slice(parsed.start, parsed.end)}”: ${parsed.message}${end}`
						: `@${failed} cannot be read.`,
			});
		} else if (parsed.clauses.length === 0) {
			mistakes.push({name, sentence: 'it asks for nothing.'});
		} else {
			saved.set(name.toLowerCase(), parsed.clauses);
		}
	}
}

type Reading = {
	readonly name: string;
	readonly text: string;
	state: 'unread' | 'being read' | 'read';
};

function nameProblem(name: string, others: ReadonlyMap<string, unknown>): string | undefined {
	if (!/^[\w-]+$/.test(name)) {
		return 'a name is letters, digits, - and _.';
	}

	return others.has(name.toLowerCase())
		? 'there is one of this name already; letter case does not matter.'
		: undefined;
}

function namesIn(text: string): readonly string[] {
	return tokens(text).flatMap(token => savedName(token.text)?.name ?? []);
}
