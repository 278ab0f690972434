import type {KnownCallers} from '../config/known-callers.ts';
import type {Ledger} from '../store/ledger.ts';

/** Counts callers since the start that no list knows; anew only when there may be others. */
export class UnknownCallers {
	#counted:
		| {readonly known: KnownCallers; readonly callers: number; readonly folded: number}
		| undefined;
	#count = 0;

	/** `undefined` while the lists are empty: everyone would be unknown. */
	count(ledger: Ledger, known: KnownCallers): number | undefined {
		if (known.isEmpty) {
			return undefined;
		}

		const {callerCount: callers, folded} = ledger;
		const counted = this.#counted;
		if (
			counted?.known !== known ||
			counted.callers !== callers ||
			counted.folded !== folded.callers
		) {
			this.#counted = {known, callers, folded: folded.callers};
			this.#count = ledger
				.callers()
				.filter(({principal, application}) => !known.isKnown(principal, application)).length;
		}

		return this.#count;
	}
}
