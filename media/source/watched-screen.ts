import type {Terminal} from '../../test/e2e/terminal.ts';
import type {Screen} from './drawn-screen.ts';

/** The screen at the moment it fulfils a condition; what comes right after may be half a frame already. */
export async function screenWhen(
	terminal: Terminal,
	what: string,
	condition: (text: string) => boolean,
): Promise<Screen> {
	let screen: Screen = [];
	await terminal.until(what, text => {
		if (!condition(text)) {
			return false;
		}

		screen = screenOf(terminal);
		return true;
	});
	return screen;
}

export function screenOf(terminal: Terminal): Screen {
	return terminal.lines().map((_, row) => terminal.cells(row));
}

/** How long the demo has been live, as its title says. */
export function secondsLive(text: string): number {
	return Number(/live for (\d+)s/.exec(text)?.[1] ?? 0);
}
