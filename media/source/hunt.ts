import {program, Terminal} from '../../test/e2e/terminal.ts';
import {type Scene, scenesToSvg} from './scenes-to-svg.ts';
import {screenWhen, secondsLive} from './watched-screen.ts';

const enter = '\r';
/** Seconds after which the one who is looked for was seen several times. */
const seen = 45;
const name = 'trailtail demo';
const title = `${name}: who reads an index of orders, found with a filter, then the caller, then a record`;

/** Plays the hunt in the real program: an index that nobody should read, who reads it, and from where. */
export async function huntPicture(): Promise<string> {
	const terminal = new Terminal(process.execPath, [program, 'demo'], {columns: 120, rows: 30});
	const scenes: Scene[] = [];
	async function scene(
		seconds: number,
		keys: string,
		condition: (text: string) => boolean,
	): Promise<void> {
		const screen = await screenWhen(terminal, keys, condition);
		scenes.push({screen, seconds, caption: keys === '' ? name : `${name} · ${keys}`});
	}

	try {
		// One wait would be given up before.
		await screenWhen(terminal, 'the first events', text => secondsLive(text) >= seen / 3);
		await screenWhen(terminal, 'more events', text => secondsLive(text) >= (2 * seen) / 3);
		for (const second of [0, 1, 2, 3]) {
			await scene(1, '', text => secondsLive(text) >= seen + second);
		}

		terminal.press('/');
		await scene(0.8, '/ filter', text => text.includes('Enter keep'));
		for (const typed of ['b', 'by', 'by-', 'by-e']) {
			terminal.press(typed.slice(-1));
			const prompt = new RegExp(`^ / ${typed} .* [\\d,]+ of [\\d,]+$`, 'm');
			await scene(typed === 'by-e' ? 3 : 0.6, `/${typed}`, text => prompt.test(text));
		}

		terminal.press(enter);
		await screenWhen(terminal, 'the filtered list', text => text.includes('Enter record'));
		terminal.press('b');
		await scene(4, 'b callers', text => text.includes('Since start'));
		terminal.press(enter);
		await scene(2.5, 'Enter events', text => text.includes('principal:'));
		terminal.press(enter);
		await scene(5, 'Enter record', text => text.includes(' Event id '));
	} finally {
		terminal.close();
	}

	return scenesToSvg(scenes, title);
}
