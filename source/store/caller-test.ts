import type {EventStore} from './event-store.ts';

/** Callers whose verdict is remembered. Who forges a name for each call must not fill the memory. */
const mostRemembered = 100_000;

/**
Whether the caller of a row is accepted: each distinct caller is asked once. A line that is no record has none.
@param most how many verdicts are remembered; with one more all of them are asked for anew
*/
export function callerTest(
	store: EventStore,
	accepts: (principal: string, application: string) => boolean,
	most: number = mostRemembered,
): (sequence: number) => boolean {
	const principals = store.dictionary('principal');
	const applications = store.dictionary('app');
	/** By the assignments of the two codes, which stand for one value each for good. */
	const verdicts = new Map<number, Map<number, boolean>>();
	let remembered = 0;

	const ask = (sequence: number, principal: number, application: number): boolean => {
		if (remembered === most) {
			verdicts.clear();
			remembered = 0;
		}

		const verdict = accepts(store.value(sequence, 'principal'), store.value(sequence, 'app'));
		const ofPrincipal = verdicts.get(principal) ?? new Map<number, boolean>();
		verdicts.set(principal, ofPrincipal.set(application, verdict));
		remembered++;
		return verdict;
	};

	return sequence => {
		const principal = principals.assignment(store.code(sequence, 'principal'));
		const application = applications.assignment(store.code(sequence, 'app'));
		return (
			store.isRecord(sequence) &&
			(verdicts.get(principal)?.get(application) ?? ask(sequence, principal, application))
		);
	};
}
