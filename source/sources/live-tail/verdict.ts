import {type ErrorFacts, readError} from '../../aws/error-facts.ts';
import type {Ending, Patience} from './session.ts';

/**
What the end of a session means for the next one.

- `final`: trying again gives the same answer.
- `not offered`: there is no Live Tail here, but there may be the rest of CloudWatch Logs.
- `credentials`: new credentials may be there already, or soon.
- `unproven`: a network that comes back, or an address that was never right.
- `passing`: the service or the connection had a moment.
- `expected`: every session ends after three hours.
*/
export type Verdict = 'final' | 'not offered' | 'credentials' | 'unproven' | 'passing' | 'expected';

/** Judges by the error names of CloudWatch Logs API, "StartLiveTail" and "Common Error Types", and by Node's codes. */
export function judge(ending: Ending): Verdict {
	switch (ending.kind) {
		case 'refused':
			return judgeRefusal(readError(ending.error));
		case 'never started':
			return 'unproven';
		case 'silent':
			return silenceVerdicts[ending.phase];
		case 'closed':
			return 'passing';
		case 'broken':
			return readError(ending.error).name === 'SessionTimeout' ? 'expected' : 'passing';
	}
}

const silenceVerdicts = {
	credentials: 'credentials',
	start: 'unproven',
	update: 'passing',
} as const satisfies Record<keyof Patience, Verdict>;

function judgeRefusal({name, status}: ErrorFacts): Verdict {
	// So do endpoints that imitate AWS say it.
	if (status === 501) return 'not offered';
	switch (name) {
		case 'ExpiredToken':
		case 'RequestExpired':
		case 'InvalidSignature':
		case 'SignatureDoesNotMatch':
		case 'UnrecognizedClient':
		case 'InvalidClientTokenId':
		case 'CredentialsProviderError':
		case 'TokenProviderError':
		case 'ProviderError':
			return 'credentials';
		case 'LimitExceeded':
		case 'ServiceQuotaExceeded':
		case 'Throttling':
		case 'Throttled':
		case 'TooManyRequests':
		case 'RequestLimitExceeded':
		case 'ServiceUnavailable':
		case 'InternalServer':
		case 'InternalFailure':
		case 'InternalStreaming':
		case 'SessionStreaming':
		case 'SessionTimeout':
			return 'passing';
		case 'SyntaxError':
		case 'TimeoutError':
			return 'unproven';
		case 'UnknownOperation':
		case 'UnsupportedOperation':
		case 'NotImplemented':
			return 'not offered';
	}
	if (status === undefined) return 'unproven';
	return status >= 500 || status === 429 ? 'passing' : 'final';
}
