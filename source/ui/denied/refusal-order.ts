import {byText} from '../../store/text-order.ts';
import type {Refusal} from './refusals.ts';

export type RefusalOrder = 'newest' | 'most frequent';

/** Refusals with the newest or the most frequent first; equal ones always in the same order. */
export function refusalsInOrder(
	refusals: readonly Refusal[],
	order: RefusalOrder,
): readonly Refusal[] {
	return refusals.toSorted((a, b) => {
		const byAge = newness(b) - newness(a);
		const byCount = b.count - a.count;
		return (order === 'newest' ? byAge || byCount : byCount || byAge) || byText(a.key, b.key);
	});
}

function newness({last}: Refusal): number {
	return last ?? Number.MIN_SAFE_INTEGER;
}
