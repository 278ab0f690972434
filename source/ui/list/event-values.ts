import type {EventStore} from '../../store/event-store.ts';
import {isTargetField, targetValues} from '../../store/field.ts';
import type {FieldValue} from '../record/field-value.ts';

/** A value of an event that a filter can ask for, and the letter that chooses it. */
export type EventValue = FieldValue & {
	/** `''` for a further value of the same field. */
	readonly letter: string;
	readonly label: string;
};

/** The fields that can be chosen, each with a letter that is the same for every event. */
export const valueFields = [
	{letter: 'e', field: 'event', label: 'event'},
	{letter: 't', field: 'target', label: 'table or target'},
	{letter: 'i', field: 'index', label: 'index'},
	{letter: 'p', field: 'principal', label: 'principal'},
	{letter: 's', field: 'session', label: 'session'},
	{letter: 'a', field: 'app', label: 'application'},
	{letter: 'f', field: 'ip', label: 'from address'},
	{letter: 'x', field: 'error', label: 'error'},
	{letter: 'r', field: 'region', label: 'Region'},
	{letter: 'c', field: 'account', label: 'account'},
] as const;

export type ValueLetter = (typeof valueFields)[number]['letter'];

const mostTargets = 5;

/** The values that an event has, in the order of the fields; none of what is no longer held. */
export function eventValues(store: EventStore, sequence: number): readonly EventValue[] {
	if (!store.holds(sequence)) {
		return [];
	}

	return valueFields.flatMap(({letter, field, label}) => {
		const values = isTargetField(field)
			? targetValues(store.targets.value(store.targetsCode(sequence)), field)
			: [store.value(sequence, field)];
		return values
			.filter(value => value !== '')
			.slice(0, mostTargets)
			.map((value, place) => ({letter: place === 0 ? letter : '', label, field, value}));
	});
}
