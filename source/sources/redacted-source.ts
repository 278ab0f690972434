import type {Redactor} from '../cloudtrail/redact.ts';
import {Failure} from '../failure.ts';
import type {Source, SourceState, Update} from './source.ts';

/** A source of which nothing behind sees a secret: neither records, nor names, nor sentences. */
export function redactedSource(source: Source, redactor: Redactor): Source {
	return {
		name: redactor.text(source.name),
		region: source.region,
		minutePrice: source.minutePrice,
		wanted: source.wanted,
		logGroups: source.logGroups,
		async *updates(signal) {
			try {
				for await (const update of source.updates(signal)) {
					yield redactedUpdate(update, redactor);
				}
			} catch (error) {
				throw redactedError(error, redactor);
			}
		},
	};
}

/** What is thrown without secrets; only the sentence of a `Failure` is ever shown. */
export function redactedError(error: unknown, redactor: Redactor): unknown {
	return error instanceof Failure
		? new Failure(error.code, redactor.text(error.message), {cause: error})
		: error;
}

function redactedUpdate(update: Update, redactor: Redactor): Update {
	switch (update.kind) {
		case 'records':
			return {...update, deliveries: update.deliveries.map(one => redactor.delivery(one))};
		case 'state':
			return {...update, state: redactedState(update.state, redactor)};
		case 'gap':
			return {...update, reason: redactor.text(update.reason)};
		case 'problem':
			return {...update, message: redactor.text(update.message)};
		case 'reading': {
			const {refusal} = update;
			return {...update, refusal: refusal === undefined ? undefined : redactor.text(refusal)};
		}

		case 'completeness':
			return update;
	}
}

function redactedState(state: SourceState, redactor: Redactor): SourceState {
	switch (state.kind) {
		case 'reconnecting':
		case 'polling':
			return {...state, reason: redactor.text(state.reason)};
		case 'reading':
			return {...state, name: redactor.text(state.name)};
		case 'connecting':
		case 'live':
		case 'ended':
			return state;
	}
}
