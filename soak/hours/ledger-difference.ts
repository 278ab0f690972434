import type {Ledger} from '../../source/store/ledger.ts';
import {callsText} from './caller-tally.ts';
import type {Traffic} from './traffic.ts';

/** How the ledger differs from what was delivered and received; undefined when it does not. */
export function ledgerDifference(ledger: Ledger, traffic: Traffic): string | undefined {
	const received = traffic.made - traffic.missing;
	if (ledger.calls !== received) {
		return `the ledger has ${ledger.calls} calls, and ${received} were received`;
	}

	for (const [key, tally] of traffic.tallies) {
		const [principal = '', application = ''] = readKey(key);
		const sum = ledger.caller({principal, application});
		const [kept, counted] = [callsText(sum ?? nothing), tally.text()];
		if (kept !== counted) return `the ledger has ${kept} of ${key} instead of ${counted}`;
	}

	return undefined;
}

const nothing = {calls: 0, reads: 0, writes: 0, errors: 0};

function readKey(key: string): readonly string[] {
	const parts: unknown = JSON.parse(key);
	return Array.isArray(parts) ? parts.map(String) : [];
}
