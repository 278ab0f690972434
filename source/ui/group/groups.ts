import type {KnownCallers} from '../../config/known-callers.ts';
import {matcherOf} from '../../filter/compile.ts';
import type {SavedFilters} from '../../filter/saved-name.ts';
import type {CallerVerdicts} from '../../store/caller-verdicts.ts';
import {groupKey} from '../../store/group/common-values.ts';
import {type GroupDetails, groupDetails} from '../../store/group/group-details.ts';
import {Grouping} from '../../store/group/grouping.ts';
import type {Caller} from '../../store/ledger.ts';
import type {Facet, View} from '../../store/view.ts';
import {answerTable} from '../ask/answer-table.ts';
import type {Asker} from '../ask/asker.ts';
import type {QuestionSource} from '../ask/question-lines.ts';
import type {Feed} from '../feed.ts';
import {remembered} from '../remembered.ts';
import type {ScreenState} from '../screen-state.ts';
import {rateWindow} from '../status.ts';
import {goneCallers} from './gone-callers.ts';
import type {GroupPage} from './group-page.ts';
import {type GroupRow, type GroupTable, groupRows, unknownCallers} from './group-table.ts';
import {isByCaller} from './groupings.ts';

/** ms that a table stands before it is counted and put in order anew, at least. */
const tableStands = 1000;
/** Counting takes at most this share of the time. */
const countingShare = 0.1;
/** ms that rows keep their places after a key that concerned one. */
const rowsStay = 3000;

type Shown = Pick<ScreenState, 'filter' | 'order' | 'pausedAt'>;

/** What groups are made from besides the events. */
export type GroupsSource = {
	readonly feed: Feed;
	readonly viewOf: (shown: Shown) => View;
	readonly verdicts: CallerVerdicts;
	readonly known: KnownCallers;
	readonly saved: SavedFilters;
	readonly asker: QuestionSource & Pick<Asker, 'answer'>;
};

/**
The groups on screen. They are counted as events come; a table of them is made once a second, so that numbers can be
read and rows do not dance, and its rows keep their places while keys move among them.
*/
export class Groups {
	readonly #answered = remembered(answerTable);
	#counted:
		| {readonly view: View; readonly grouping: Grouping; readonly searched: number}
		| undefined;
	#made:
		| {
				readonly table: GroupTable;
				readonly known: KnownCallers;
				readonly at: number;
				readonly cost: number;
		  }
		| undefined;
	#details:
		| {readonly table: GroupTable; readonly key: string; readonly details: GroupDetails}
		| undefined;

	/** The same table until it is due for another one; that of an answer while there is one. */
	tableOf(source: GroupsSource, shown: Shown, page: GroupPage, now: number): GroupTable {
		if (page.ask?.kind === 'answer') {
			return this.#answered(source.asker.answer.counted, page.fields, page.order, source.known);
		}

		const view = source.viewOf(shown);
		const made = this.#made;
		const isSame =
			made !== undefined &&
			this.#counted?.view === view &&
			made.known === source.known &&
			made.table.fields === page.fields &&
			made.table.order === page.order;
		const stands = Math.max(tableStands, (made?.cost ?? 0) / countingShare);
		const isSearched = made?.table.searched !== view.progress && view.progress >= 1;
		if (isSame && now - made.at < stands && !isSearched) {
			return made.table;
		}

		const startedAt = performance.now();
		const table = this.#newTable(
			source,
			shown,
			page,
			now,
			this.#groupingOf(source, view, page.fields),
		);
		this.#made = {table, known: source.known, at: now, cost: performance.now() - startedAt};
		return table;
	}

	/** What the events of a row have besides; of a row that is gone, nothing. */
	detailsOf(feed: Feed, table: GroupTable, row: GroupRow): GroupDetails {
		const grouping = this.#counted?.grouping;
		if (this.#details?.table !== table || this.#details.key !== row.key) {
			const rows = row.state === 'gone' ? [] : (grouping?.rowsOf(row.group) ?? []);
			this.#details = {table, key: row.key, details: groupDetails(feed.store, rows)};
		}

		return this.#details.details;
	}

	/** Forgets all, until it is asked for a table again. */
	readonly release = (): void => {
		this.#counted?.grouping.release();
		this.#counted = undefined;
		this.#made = undefined;
		this.#details = undefined;
	};

	/** The groups of a view. What a search found since is not in them: they are counted anew then. */
	#groupingOf({feed}: GroupsSource, view: View, fields: readonly Facet[]): Grouping {
		const counted = this.#counted;
		if (
			counted !== undefined &&
			counted.view === view &&
			counted.grouping.fields === fields &&
			(counted.searched >= 1 || counted.searched === view.progress)
		) {
			return counted.grouping;
		}

		counted?.grouping.release();
		const grouping = new Grouping(feed.store, sequence => view.has(sequence), fields);
		this.#counted = {view, grouping, searched: view.progress};
		return grouping;
	}

	#newTable(
		source: GroupsSource,
		shown: Shown,
		{fields, order, touchedAt}: GroupPage,
		now: number,
		grouping: Grouping,
	): GroupTable {
		const held = grouping.groups(now - rateWindow);
		const keys = new Set(held.map(groupKey));
		const isHeld = ({principal, application}: Caller) =>
			keys.has(groupKey({values: [principal, application], index: undefined}));
		// What came since the pause is held, though not in a group.
		const gone =
			isByCaller(fields) && shown.pausedAt === undefined
				? goneCallers(
						source.feed.ledger,
						matcherOf(shown.filter, source.verdicts, source.saved),
						isHeld,
					)
				: [];
		const before = this.#made?.table;
		const stays =
			before?.fields === fields &&
			before.order === order &&
			touchedAt !== undefined &&
			now - touchedAt < rowsStay;
		return {
			fields,
			order,
			rows: groupRows(held, gone, {fields, order}, stays ? before.rows : undefined),
			events: grouping.events,
			calls: grouping.rows,
			groups: held.length,
			unknown: unknownCallers(held, fields, source.known),
			searched: this.#counted?.searched ?? 1,
		};
	}
}
