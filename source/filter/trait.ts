import type {Origin} from '../cloudtrail/delivery.ts';
import {denialCodes} from '../cloudtrail/denial.ts';
import type {ValuePattern} from '../store/value-pattern.ts';
import {readPattern} from './typed-value.ts';

/** What `is:` can ask. */
export const traits = [
	'read',
	'write',
	'error',
	'denied',
	'console',
	'root',
	'known',
	'unknown',
	'new',
	'recovered',
] as const;

export type Trait = (typeof traits)[number];

/** Where the answer is: in a value of the event, in what is known about its caller, or in how the record got here. */
export type TraitMeaning =
	| {
			readonly kind: 'field';
			readonly field: 'access' | 'error' | 'console' | 'type';
			readonly patterns: readonly ValuePattern[];
	  }
	| {readonly kind: 'caller'; readonly verdict: 'known' | 'unknown' | 'new'}
	| {readonly kind: 'origin'; readonly origin: Origin};

const meanings: Readonly<Record<Trait, TraitMeaning>> = {
	read: {kind: 'field', field: 'access', patterns: [['read']]},
	write: {kind: 'field', field: 'access', patterns: [['write']]},
	error: {kind: 'field', field: 'error', patterns: [['', '']]},
	denied: {kind: 'field', field: 'error', patterns: denialCodes.map(readPattern)},
	console: {kind: 'field', field: 'console', patterns: [['', '']]},
	root: {kind: 'field', field: 'type', patterns: [['Root']]},
	known: {kind: 'caller', verdict: 'known'},
	unknown: {kind: 'caller', verdict: 'unknown'},
	new: {kind: 'caller', verdict: 'new'},
	recovered: {kind: 'origin', origin: 'recovered'},
};

export function meaningOf(trait: Trait): TraitMeaning {
	return meanings[trait];
}
