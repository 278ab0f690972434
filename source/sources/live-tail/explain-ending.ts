import {readError} from '../../aws/error-facts.ts';
import type {CallContext, Explanation} from '../../aws/explanation.ts';
import {notTheService} from '../../aws/network-sentence.ts';
import {explain} from '../../aws/sentence.ts';
import type {Ending} from './session.ts';

/** Puts the end of a tail session into words. */
export function explainEnding(ending: Ending, context: CallContext): Explanation {
	switch (ending.kind) {
		case 'refused':
			return explain(ending.error, context);
		case 'never started':
			return notTheService(context, undefined);
		case 'silent':
			return explainSilence(ending, context);
		case 'closed':
			return {what: 'CloudWatch Logs closed the connection', wayOut: 'start again'};
		case 'broken':
			return explainBreak(ending.error, context);
	}
}

function explainSilence(
	{phase, after}: Ending & {kind: 'silent'},
	{endpointUrl}: CallContext,
): Explanation {
	const seconds = `${after / 1000} s`;
	switch (phase) {
		case 'credentials':
			return {
				what: `No credentials came within ${seconds}`,
				wayOut: 'check the network and what the profile gets its credentials from',
			};
		case 'start':
			return {
				what: `No Live Tail session began within ${seconds}`,
				wayOut:
					endpointUrl === undefined
						? 'check the network, VPN and proxy'
						: 'check --endpoint-url, AWS_ENDPOINT_URL and the profile',
			};
		case 'update':
			return {what: `No update came for ${seconds}`, wayOut: 'check the network'};
	}
}

function explainBreak(error: unknown, context: CallContext): Explanation {
	const {name, code} = readError(error);
	if (code === '' && /^(\w*Error)?$/.test(name)) {
		return {what: 'A part of the stream arrived damaged', wayOut: 'check the network and proxy'};
	}
	return explain(error, context);
}
