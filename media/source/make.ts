import {writeFile} from 'node:fs/promises';
import {Resvg} from '@resvg/resvg-js';
import {program, Terminal} from '../../test/e2e/terminal.ts';
import type {Screen} from './drawn-screen.ts';
import {huntPicture} from './hunt.ts';
import {screenToSvg} from './screen-to-svg.ts';
import {screenOf, screenWhen, secondsLive} from './watched-screen.ts';

const enter = '\r';
const back = '\u001B';
/** Seconds until the counts beside the list say something, and seconds in which the best picture is looked for. */
const settled = 10;
const choice = 16;

/** What the PNG is drawn with. A machine without it draws letters that are none of a terminal's: keep the PNG there was. */
const font = 'DejaVu Sans Mono';

const terminal = new Terminal(process.execPath, [program, 'demo'], {columns: 120, rows: 32});
try {
	await until('counts', text => secondsLive(text) >= settled);
	const list = await bestUntil(
		'the end of the choice',
		text => secondsLive(text) >= settled + choice,
	);
	await writeSvg('list', list);
	await write('list.png', pngOf(list));

	terminal.press('/');
	await until('the prompt', text => text.includes('Enter keep'));
	terminal.press('index:by-*');
	const filtered = await until('the filter', text => /\/ index:by-\* .* [\d,]+ of /.test(text));
	await writeSvg('filter', filtered);

	terminal.press(enter);
	await until('the filtered list', text => text.includes('Enter record'));
	terminal.press(enter);
	await writeSvg('record', await until('a record', text => text.includes(' Event id ')));

	terminal.press(back);
	await until('the list behind the record', text => text.includes('Enter record'));
	terminal.press('?');
	await writeSvg('help', await until('the help', text => text.includes('In the list')));

	terminal.press(back);
	await until('the list behind the help', text => text.includes('Enter record'));
	terminal.press(back);
	await until('no filter', text => text.includes('press / to filter'));
	terminal.press('b');
	await writeSvg('callers', await until('the callers', text => text.includes('Since start')));

	terminal.press(back);
	await until('the list behind the callers', text => text.includes('Enter record'));
	terminal.press('T');
	await writeSvg('timeline', await until('the timeline', text => text.includes('Timeline:')));

	terminal.press(back);
	await until('the list behind the timeline', text => text.includes('Enter record'));
	terminal.press('G');
	terminal.resize(80, 24);
	const narrow = await until('80 columns', text => / events$/m.test(text) && !text.includes('│'));
	await writeSvg('narrow', narrow);
} finally {
	terminal.close();
}

await write('hunt.svg', await huntPicture());

function until(what: string, condition: (text: string) => boolean): Promise<Screen> {
	return screenWhen(terminal, what, condition);
}

/** Of the screens until then the one that shows most of what there is to see. */
async function bestUntil(what: string, end: (text: string) => boolean): Promise<Screen> {
	let most = -1;
	let best: Screen = [];
	await until(what, text => {
		const worth = worthOf(text);
		if (worth > most) {
			most = worth;
			best = screenOf(terminal);
		}

		return end(text);
	});
	return best;
}

/** How many of these there are: a failed call, an index, several tables, a user, a service, somebody else. */
function worthOf(text: string): number {
	const sights = [/✖/, /▸/, / \+\d /, / U \w/, / S \w/, / [AFI?!] \w/];
	return sights.filter(sight => sight.test(text)).length;
}

function svgOf(screen: Screen): string {
	return screenToSvg(screen, 'trailtail demo');
}

/** The same for places that show no SVG. */
function pngOf(screen: Screen): Uint8Array {
	return new Resvg(svgOf(screen), {font: {defaultFontFamily: font}}).render().asPng();
}

async function writeSvg(name: string, screen: Screen): Promise<void> {
	await write(`${name}.svg`, svgOf(screen));
}

async function write(name: string, content: string | Uint8Array): Promise<void> {
	await writeFile(new URL(`../${name}`, import.meta.url), content);
}
