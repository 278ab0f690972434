import type {Ledger} from '../../source/store/ledger.ts';
import {callsText} from './caller-tally.ts';
import type {Traffic} from './traffic.ts';

/** How the ledger differs from what was delivered and received; undefined when it does not. */
export function ledgerDifference(ledger: Ledger, traffic: Traffic): string | undefined {
	const received = traffic.made - traffic.missing;
	if (ledger.calls !== received) {
		return `the ledger has ${ledger.calls} calls, and ${received} were received`;
	}

	for (const {caller, text} of traffic.tallies) {
		const [kept, counted] = [callsText(ledger.caller(caller) ?? nothing), text()];
		if (kept !== counted) {
			return `the ledger has ${kept} of ${JSON.stringify(caller)} instead of ${counted}`;
		}
	}

	return undefined;
}

const nothing = {calls: 0, reads: 0, writes: 0, errors: 0};
