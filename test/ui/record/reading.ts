import {EventStore} from '../../../source/store/event-store.ts';
import {type LayOut, recordLayouts} from '../../../source/ui/record/laid-out-record.ts';
import {openedRecord, type RecordOverlay} from '../../../source/ui/record/record-overlay.ts';
import {entryPath} from '../../../source/ui/record/record-page.ts';
import {movedInRecord, type RecordScreen} from '../../../source/ui/record/reduce-record.ts';
import {arrivalOf} from '../../fixtures/hostile.ts';
import {plain} from '../exact-line.ts';

/** Records that are held, read on a screen of 80 columns. */
export class Reading {
	readonly layOut: LayOut;
	readonly screen: RecordScreen;

	constructor(texts: readonly string[], height = 10) {
		const store = new EventStore(100);
		for (const text of texts) {
			store.append(arrivalOf(text));
		}

		this.layOut = recordLayouts(store, plain);
		this.screen = {layOut: overlay => this.layOut(overlay, 80), height};
	}

	/** The record of the first event, with the cursor on the entry of a path or the fact of a label. */
	at(wanted: string): RecordOverlay {
		const opened = openedRecord(0);
		for (const row of this.screen.layOut(opened)?.rows.keys() ?? []) {
			const overlay = movedInRecord(opened, row, this.screen);
			if (this.where(overlay) === wanted) {
				return overlay;
			}
		}

		throw new Error(`Nothing is at ${wanted}`);
	}

	/** The path of what the cursor is on, or the label of a fact. */
	where(overlay: RecordOverlay): string {
		const record = this.screen.layOut(overlay);
		const entry = record?.entries[overlay.cursor.entry];
		if (record === undefined || entry === undefined) {
			return 'nowhere';
		}

		return entry.kind === 'fact' ? entry.fact.label : entryPath(record.page, entry);
	}
}
