import type {Screen} from './screen.ts';

const word = 'orders';
const enter = '\r';
const backspace = '\u007F';
/** ms between two keys of somebody who types. */
const pause = 120;
/** ms that a key may take before it is given up. */
const patience = 60_000;

/**
Opens the filter, types a word and deletes it again, over and over until `end` (ms of `performance.now`), as fast as people
type. Gives for each key how long it took until the screen showed it, ms.
*/
export async function keyTimes(screen: Screen, end: number): Promise<readonly number[]> {
	const times: number[] = [];
	while (performance.now() < end) {
		for (const [key, shows] of keys()) {
			const pressedAt = performance.now();
			screen.press(key);
			await screen.until(`what ${JSON.stringify(key)} does`, shows, patience);
			const time = performance.now() - pressedAt;
			times.push(time);
			await new Promise(resolve => setTimeout(resolve, Math.max(0, pause - time)));
		}
	}

	return times;
}

function* keys(): Generator<readonly [key: string, shows: (text: string) => boolean]> {
	yield ['/', text => text.includes('Enter keep')];
	for (let length = 1; length <= word.length; length++) {
		yield [word.slice(length - 1, length), typed(word.slice(0, length))];
	}

	for (let length = word.length - 1; length >= 0; length--) {
		yield [backspace, typed(word.slice(0, length))];
	}

	yield [enter, text => text.includes('press / to filter')];
}

/** Whether the line of the filter shows this and no letter more. */
function typed(letters: string): (text: string) => boolean {
	const pattern = new RegExp(`^ / ${letters}(?![a-z])`);
	return text => pattern.test(text.split('\n')[1] ?? '');
}
