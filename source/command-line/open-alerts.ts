import {
	type CommandAlertOptions,
	CommandAlerts,
	commandLimits,
} from '../output/alerts/command-alerts.ts';
import type {Alerting} from './alerting.ts';
import {note} from './note.ts';

/** What runs the command of `--on-match`; nothing without one. */
export function openAlerts(
	{command, quiet}: Alerting,
	options: Pick<CommandAlertOptions, 'show' | 'atOnce'>,
): CommandAlerts | undefined {
	// A clock that is set neither ends nor prolongs a quiet period.
	const now = () => performance.now();
	return command === undefined
		? undefined
		: new CommandAlerts({command, quiet, limits: commandLimits, now, ...options});
}

/** ms after which it is said what is waited for. */
const silentWait = 1000;

/** Waits for the commands of a run that is over, and notes what goes wrong and what is to be told of them all. */
export async function endAlerts(alerts: CommandAlerts | undefined): Promise<void> {
	if (alerts === undefined) {
		return;
	}

	alerts.tell(note);
	const timer = setTimeout(() => {
		note(`Waiting for commands of --on-match: ${alerts.size}. Ctrl-C ends them.`);
	}, silentWait);
	const sentences = await alerts.end();
	clearTimeout(timer);
	for (const sentence of sentences) note(sentence);
}
