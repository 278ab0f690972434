import {readError} from '../../aws/error-facts.ts';
import {judge} from '../live-tail/verdict.ts';

/**
What an error of FilterLogEvents means for the sweep.

- `throttled`: the same call again, later and slower.
- `stale token`: tokens end after 24 hours; the window is read anew.
- `credentials`: new ones may be there.
- `passing`: the same call again.
- `final`: no call for this log group will be answered.
*/
export type PageError = 'throttled' | 'stale token' | 'credentials' | 'passing' | 'final';

export function judgePageError(error: unknown, nextToken: string | undefined): PageError {
	const {name} = readError(error);
	switch (name) {
		case 'Throttling':
		case 'Throttled':
		case 'TooManyRequests':
		case 'RequestLimitExceeded':
		case 'LimitExceeded':
			return 'throttled';
		case 'InvalidParameter':
			return nextToken === undefined ? 'final' : 'stale token';
	}
	const verdict = judge({kind: 'refused', error});
	if (verdict === 'not offered') return 'final';
	return verdict === 'final' || verdict === 'credentials' ? verdict : 'passing';
}
