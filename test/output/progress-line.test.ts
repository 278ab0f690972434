import {expect, test} from 'vitest';
import {ProgressLine} from '../../source/output/progress-line.ts';

function open(isTTY: boolean) {
	const written: string[] = [];
	let time = 0;
	const stream = {isTTY, write: (text: string | Uint8Array) => written.push(String(text)) > 0};
	const line = new ProgressLine(stream, () => time);
	const showAt = (now: number, text: string) => {
		time = now;
		line.show(text);
	};
	return {line, written, showAt};
}

test('the line is written once a second at the most, and cleared', () => {
	const {line, written, showAt} = open(true);
	showAt(0, 'one');
	showAt(999, 'two');
	showAt(1000, 'three');
	line.clear();
	line.clear();
	expect(written).toEqual(['\rone\u001B[K', '\rthree\u001B[K', '\r\u001B[K']);
});

test('without a terminal nothing is written', () => {
	const {line, written, showAt} = open(false);
	showAt(0, 'one');
	line.clear();
	expect(written).toEqual([]);
});
