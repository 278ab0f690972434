import type {IndexUse, Target} from '../../cloudtrail/event.ts';
import {isTargetField, type SingleField, targetValues} from '../field.ts';
import type {Facet} from '../view.ts';

/** What the events of one group have in common. */
export type CommonValues = {
	/** One for each field, `''` where the event has none. */
	readonly values: readonly string[];
	/**
	Whether the empty value of an index means that none was used or that the records cannot tell. `undefined` unless
	the index is one of the fields and a table was touched.
	*/
	readonly index: IndexUse['state'] | undefined;
};

/**
The groups that an event belongs to, by their keys: one for each of its distinct targets as far as the fields tell them
apart, so that an index stays with its table. Other services' resources make groups only where `target` is asked for.
*/
export function commonValues(
	fields: readonly Facet[],
	single: (field: SingleField) => string,
	targets: readonly Target[],
): ReadonlyMap<string, CommonValues> {
	const told = fields.some(isTargetField)
		? targets.filter(({kind}) => kind !== 'resource' || fields.includes('target'))
		: [];
	const distinct = new Map<string, CommonValues>();
	for (const target of told.length === 0 ? [undefined] : told) {
		const values = fields.map(field =>
			isTargetField(field) ? targetValue(target, field) : single(field),
		);
		const common = {values, index: fields.includes('index') ? indexState(target) : undefined};
		distinct.set(groupKey(common), common);
	}

	return distinct;
}

/** Equal for equal values, and for no others. */
export function groupKey({values, index}: CommonValues): string {
	return JSON.stringify([index, values]);
}

function targetValue(target: Target | undefined, field: 'target' | 'table' | 'index'): string {
	return target === undefined ? '' : (targetValues([target], field)[0] ?? '');
}

function indexState(target: Target | undefined): IndexUse['state'] | undefined {
	return target?.kind === 'table' ? target.index.state : undefined;
}
