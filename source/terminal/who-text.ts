import {toTerminalText} from './terminal-text.ts';

/** A principal and its session, where that says more than the principal: `checkout-api/task-77`. */
export function whoText(principal: string, session: string): string {
	const name =
		session === '' || principal.startsWith(session) ? principal : `${principal}/${session}`;
	return toTerminalText(name);
}
