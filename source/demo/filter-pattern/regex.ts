import type {CharacterSet} from './character-set.ts';
import {parseRegex, type RegexStep} from './parse-regex.ts';

/**
A regular expression of a filter pattern, `%…%`, by CloudWatch's rules: no groups, no `!`.
It runs as a state machine, one step per character and state, so that no text makes it backtrack.
*/
export class Regex {
	readonly #branches: readonly (readonly RegexStep[])[];

	/** Throws a `PatternError` on what CloudWatch does not support. */
	constructor(source: string) {
		this.#branches = parseRegex(source);
	}

	matches(text: string): boolean {
		return this.#branches.some(branch => branchMatches(branch, text));
	}
}

function branchMatches(steps: readonly RegexStep[], text: string): boolean {
	// A state is the number of steps done; reachedAt holds the last position (+ 1) a state was added for.
	const reachedAt = new Int32Array(steps.length + 1);
	let current = new Int32Array(steps.length + 1);
	let next = new Int32Array(steps.length + 1);
	let currentCount = 0;
	let nextCount = 0;

	const add = (states: Int32Array, count: number, from: number, position: number): number => {
		let size = count;
		for (let state = from; reachedAt[state] !== position + 1; state++) {
			reachedAt[state] = position + 1;
			states[size++] = state;
			if (!passesFreely(steps[state], position, text.length)) break;
		}
		return size;
	};

	for (let position = 0; position <= text.length; position++) {
		currentCount = add(current, currentCount, 0, position);
		if (reachedAt[steps.length] === position + 1) return true;
		const code = text.charCodeAt(position);
		for (let index = 0; index < currentCount; index++) {
			const state = current[index] ?? 0;
			const step = steps[state];
			if (step?.kind !== 'character' || !has(step.set, code)) continue;
			if (step.repeating) nextCount = add(next, nextCount, state, position + 1);
			nextCount = add(next, nextCount, state + 1, position + 1);
		}
		[current, next] = [next, current];
		currentCount = nextCount;
		nextCount = 0;
	}
	return false;
}

/** Whether a step can be passed without taking a character. */
function passesFreely(step: RegexStep | undefined, position: number, length: number): boolean {
	if (step === undefined) return false;
	if (step.kind === 'start') return position === 0;
	if (step.kind === 'end') return position === length;
	return step.skippable;
}

function has(set: CharacterSet, code: number): boolean {
	return code < 128 ? set.ascii[code] === 1 : set.others && code >= 128;
}
