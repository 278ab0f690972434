import type {SourceState} from './source.ts';

/**
The state of several that run at once: live when all are, else that of one which is not; ended when all are.
@param count how many there are; some may have told nothing yet
*/
export function together(states: readonly SourceState[], count: number): SourceState {
	const [only] = states;
	if (count === 1 && only !== undefined) return only;
	const sessions = states.reduce((sum, state) => sum + openSessions(state), 0);
	const running = states.filter(({kind}) => kind !== 'ended');
	const waiting =
		running.find(({kind}) => kind === 'reconnecting') ??
		running.find(({kind}) => kind === 'polling') ??
		running.find(({kind}) => kind !== 'live');
	if (waiting !== undefined) return {...waiting, sessions};
	if (states.length < count) return {kind: 'connecting', sessions};
	if (running.length === 0) return {kind: 'ended'};
	const since = Math.max(...running.map(state => (state.kind === 'live' ? state.since : 0)));
	return {kind: 'live', since, sessions};
}

/** Tail sessions that are open in a state. */
export function openSessions({kind, sessions}: SourceState): number {
	return sessions ?? (kind === 'live' ? 1 : 0);
}
