import type {EventStore} from '../event-store.ts';
import {isTargetField, type SingleField} from '../field.ts';
import type {RowTest} from '../row-test.ts';
import {SequenceList} from '../sequence-list.ts';
import type {Facet} from '../view.ts';
import {type CommonValues, commonValues, groupKey} from './common-values.ts';
import {SlidingMinimum} from './sliding-minimum.ts';
import {TupleMap} from './tuple-map.ts';

/**
What the events of a group come to, of those that match and are held. A call that failed is an error, and also the
read or write that it tried to be; calls that are neither are in `count` alone.
*/
export type Group = CommonValues & {
	readonly count: number;
	readonly reads: number;
	readonly writes: number;
	readonly errors: number;
	/** How many were received lately, history apart: what a rate is made of. */
	readonly recent: number;
	/** Earliest and latest `eventTime`, ms since the epoch. */
	readonly first: number | undefined;
	readonly last: number | undefined;
};

/** Rows with the same codes in all columns that are looked at: they count alike, for the same groups. */
type Combination = {
	readonly groups: ReadonlyMap<string, CommonValues>;
	readonly access: string;
	readonly outcome: 'error' | 'success';
	readonly earliest: SlidingMinimum;
	/** Of negative times: their minimum is the latest. */
	readonly latest: SlidingMinimum;
	rows: number;
};

type Column = SingleField | 'targets';

/**
The rows of a store that match, counted by the values of some fields and kept current as rows come and go. An event
that names several tables counts for each of them. Call `release` when it is no longer shown.
*/
export class Grouping {
	readonly fields: readonly Facet[];
	readonly release: () => void;
	readonly #store: EventStore;
	readonly #matches: RowTest;
	readonly #columns: readonly Column[];
	readonly #codes: number[] = [];
	readonly #byCodes = new TupleMap<Combination>();
	readonly #combinations = new Set<Combination>();
	/** The rows that are counted, in the order of arrival. */
	readonly #sequences = new SequenceList(sequence => sequence);
	#rows = 0;

	/** @param matches is asked once for each row, when it comes. */
	constructor(store: EventStore, matches: RowTest, fields: readonly Facet[]) {
		this.fields = fields;
		this.#store = store;
		this.#matches = matches;
		this.#columns = columnsOf(fields);
		for (let sequence = store.first; sequence < store.next; sequence++) {
			this.#appended(sequence);
		}

		this.release = store.follow({
			appended: sequence => this.#appended(sequence),
			evicting: first => this.#evicting(first),
		});
	}

	/** How many events match, lines that are no records included: they have empty values. */
	get events(): number {
		return this.#sequences.length;
	}

	/** The sum of all counts: more than `events` where events count for several groups. */
	get rows(): number {
		return this.#rows;
	}

	/** All groups, in no particular order. @param recentSince what was received then (ms) or later is recent. */
	groups(recentSince: number): readonly Group[] {
		const recent = this.#recent(recentSince);
		const groups = new Map<string, Group>();
		for (const combination of this.#combinations) {
			for (const [key, common] of combination.groups) {
				groups.set(key, sum(groups.get(key) ?? empty(common), combination, recent));
			}
		}

		return [...groups.values()];
	}

	/** The rows of one group, in the order of arrival. */
	rowsOf(group: CommonValues): readonly number[] {
		const store = this.#store;
		const key = groupKey(group);
		const wanted = (field: Facet) => group.values[this.fields.indexOf(field)] ?? '';
		const tests = this.fields
			.filter(field => !isTargetField(field))
			.map(field => ({
				field,
				accepts: codeTest(code => store.dictionary(field).value(code) === wanted(field)),
			}));
		const isAmongTargets = codeTest(code =>
			commonValues(this.fields, wanted, store.targets.value(code)).has(key),
		);
		const rows: number[] = [];
		for (const sequence of this.#sequences) {
			if (
				tests.every(({field, accepts}) => accepts(store.code(sequence, field))) &&
				isAmongTargets(store.targetsCode(sequence))
			) {
				rows.push(sequence);
			}
		}

		return rows;
	}

	#appended(sequence: number): void {
		if (!this.#matches(sequence)) {
			return;
		}

		this.#sequences.insert(sequence);
		const combination = this.#combinationOf(sequence);
		combination.rows++;
		this.#rows += combination.groups.size;
		const time = this.#store.time(sequence);
		if (time !== undefined) {
			combination.earliest.add(sequence, time);
			combination.latest.add(sequence, -time);
		}
	}

	#evicting(first: number): void {
		let dropped = 0;
		for (const sequence of this.#sequences) {
			if (sequence >= first) {
				break;
			}

			this.#remove(sequence);
			dropped++;
		}

		this.#sequences.drop(first, dropped);
	}

	#remove(sequence: number): void {
		const combination = this.#combinationOf(sequence);
		combination.rows--;
		this.#rows -= combination.groups.size;
		combination.earliest.dropBefore(sequence + 1);
		combination.latest.dropBefore(sequence + 1);
		// Its codes may soon stand for other values.
		if (combination.rows === 0) {
			this.#combinations.delete(combination);
			this.#byCodes.delete(this.#codesOf(sequence));
		}
	}

	#recent(since: number): ReadonlyMap<Combination, number> {
		const recent = new Map<Combination, number>();
		const store = this.#store;
		for (let position = this.#sequences.length - 1; position >= 0; position--) {
			const sequence = this.#sequences.at(position);
			if (sequence === undefined || store.receivedAt(sequence) < since) {
				break;
			}

			if (store.origin(sequence) !== 'history') {
				const combination = this.#combinationOf(sequence);
				recent.set(combination, (recent.get(combination) ?? 0) + 1);
			}
		}

		return recent;
	}

	#combinationOf(sequence: number): Combination {
		const codes = this.#codesOf(sequence);
		const known = this.#byCodes.get(codes);
		if (known !== undefined) {
			return known;
		}

		const combination = this.#newCombination(sequence);
		this.#byCodes.set(codes, combination);
		this.#combinations.add(combination);
		return combination;
	}

	#newCombination(sequence: number): Combination {
		const store = this.#store;
		return {
			groups: commonValues(
				this.fields,
				field => store.value(sequence, field),
				store.targets.value(store.targetsCode(sequence)),
			),
			access: store.value(sequence, 'access'),
			outcome: store.value(sequence, 'error') === '' ? 'success' : 'error',
			earliest: new SlidingMinimum(),
			latest: new SlidingMinimum(),
			rows: 0,
		};
	}

	/** Always the same array, and no iterator: this is most of what a row costs. */
	#codesOf(sequence: number): readonly number[] {
		for (let place = 0; place < this.#columns.length; place++) {
			const column = this.#columns[place] ?? 'targets';
			this.#codes[place] =
				column === 'targets'
					? this.#store.targetsCode(sequence)
					: this.#store.code(sequence, column);
		}

		return this.#codes;
	}
}

function columnsOf(fields: readonly Facet[]): readonly Column[] {
	const columns = fields.map(field => (isTargetField(field) ? 'targets' : field));
	// Those with few values first: what branches late takes little memory.
	return [...new Set<Column>(['access', 'error', ...columns])];
}

/** Asks once for each code. */
function codeTest(accepts: (code: number) => boolean): (code: number) => boolean {
	const answers = new Map<number, boolean>();
	return code => {
		const known = answers.get(code);
		if (known !== undefined) {
			return known;
		}

		const answer = accepts(code);
		answers.set(code, answer);
		return answer;
	};
}

function empty({values, index}: CommonValues): Group {
	return {
		values,
		index,
		count: 0,
		reads: 0,
		writes: 0,
		errors: 0,
		recent: 0,
		first: undefined,
		last: undefined,
	};
}

function sum(
	group: Group,
	combination: Combination,
	recent: ReadonlyMap<Combination, number>,
): Group {
	const {rows, access, outcome, earliest, latest} = combination;
	return {
		values: group.values,
		index: group.index,
		count: group.count + rows,
		reads: group.reads + (access === 'read' ? rows : 0),
		writes: group.writes + (access === 'write' ? rows : 0),
		errors: group.errors + (outcome === 'error' ? rows : 0),
		recent: group.recent + (recent.get(combination) ?? 0),
		first: least(group.first, earliest.value),
		last: negative(least(negative(group.last), latest.value)),
	};
}

function least(a: number | undefined, b: number | undefined): number | undefined {
	return a === undefined || b === undefined ? (a ?? b) : Math.min(a, b);
}

function negative(number: number | undefined): number | undefined {
	return number === undefined ? undefined : -number;
}
