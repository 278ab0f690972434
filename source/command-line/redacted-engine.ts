import type {Redactor} from '../cloudtrail/redact.ts';
import {redactedError} from '../sources/redacted-source.ts';
import type {CountingEngine, Questioning} from '../ui/ask/counting-engine.ts';

/** An engine whose sentences hold no secret. Its counts are made of rows that are redacted before they are read. */
export function redactedEngine({name, open}: CountingEngine, redactor: Redactor): CountingEngine {
	return {
		name,
		async open(signal) {
			try {
				return redactedQuestioning(await open(signal), redactor);
			} catch (error) {
				throw redactedError(error, redactor);
			}
		},
	};
}

function redactedQuestioning({notes, question}: Questioning, redactor: Redactor): Questioning {
	return {
		notes: notes.map(note => redactor.text(note)),
		question(asked) {
			const {ask, ...shown} = question(asked);
			return {
				...shown,
				async *ask(verdicts, signal) {
					try {
						yield* ask(verdicts, signal);
					} catch (error) {
						throw redactedError(error, redactor);
					}
				},
			};
		},
	};
}
