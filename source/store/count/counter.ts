import type {CloudTrailEvent} from '../../cloudtrail/event.ts';
import type {JsonObject} from '../../cloudtrail/record.ts';
import {singleValue, targetValues} from '../field.ts';
import type {CountField} from './count-field.ts';
import {type CountRow, type CountTable, largestFirst} from './count-table.ts';
import {textAt} from './record-path.ts';

type Group = {readonly values: readonly string[]; count: number};

/** Counts events by the values of some fields. It holds one row for each combination that came, and no event. */
export class Counter {
	readonly #fields: readonly CountField[];
	readonly #groups = new Map<string, Group>();
	#events = 0;

	constructor(fields: readonly CountField[]) {
		this.#fields = fields;
	}

	/** Events counted. The counts add up to more where one touched several tables: it counts for each of them. */
	get events(): number {
		return this.#events;
	}

	/**
	@param record what the event was read from
	@param calls how many such events there were
	*/
	add(event: CloudTrailEvent, record: JsonObject, calls = 1): void {
		this.#events += calls;
		for (const values of this.#combinations(event, record)) {
			this.#tally(values, calls);
		}
	}

	/** Adds one event whose values are known, in the order of the fields. */
	addValues(values: readonly string[]): void {
		this.#events++;
		this.#tally(values, 1);
	}

	/** The counts so far, largest first. */
	table(): CountTable {
		const rows: readonly CountRow[] = [...this.#groups.values()].sort(largestFirst);
		return {fields: this.#fields.map(({name}) => name), rows};
	}

	#tally(values: readonly string[], calls: number): void {
		const key = keyOf(values);
		const group = this.#groups.get(key);
		if (group === undefined) {
			// Copied: a value may be a piece of its record's text, and would keep all of that.
			const copies: readonly string[] = JSON.parse(JSON.stringify(values));
			this.#groups.set(key, {values: copies, count: calls});
		} else {
			group.count += calls;
		}
	}

	/** One list of values for each target that differs in what is asked, one in all where nothing is asked of targets. */
	#combinations(event: CloudTrailEvent, record: JsonObject): readonly (readonly string[])[] {
		const values = this.#sharedValues(event, record);
		if (!this.#fields.some(({kind}) => kind === 'target field')) {
			return [values];
		}

		const combinations = new Map<string, readonly string[]>();
		for (const target of event.targets) {
			const own = this.#fields.map(({kind, name}, place) =>
				kind === 'target field' ? (targetValues([target], name)[0] ?? '') : (values[place] ?? ''),
			);
			combinations.set(JSON.stringify(own), own);
		}

		// A target of another kind, beside the one that is asked for, is no event without one.
		if (combinations.size > 1) {
			combinations.delete(JSON.stringify(values));
		}

		return combinations.size === 0 ? [values] : [...combinations.values()];
	}

	/** The values that all targets of an event share; `''` in place of those of a target. */
	#sharedValues(event: CloudTrailEvent, record: JsonObject): readonly string[] {
		const values: string[] = [];
		for (const field of this.#fields) {
			switch (field.kind) {
				case 'target field':
					values.push('');
					break;
				case 'field':
					values.push(field.name === 'id' ? event.id : singleValue(event, field.name));
					break;
				case 'path':
					values.push(textAt(record, field.path));
					break;
			}
		}

		return values;
	}
}

/** No two lists of values have the same. */
function keyOf(values: readonly string[]): string {
	let key = '';
	for (const value of values) {
		key += `${value.length} ${value}`;
	}

	return key;
}
