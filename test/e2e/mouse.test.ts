import {expect, test} from 'vitest';
import {inTerminal} from './start.ts';
import type {Terminal} from './terminal.ts';

const click = (column: number, row: number) =>
	`\u001B[<0;${column + 1};${row + 1}M\u001B[<0;${column + 1};${row + 1}m`;
const wheelUp = (column: number, row: number) => `\u001B[<64;${column + 1};${row + 1}M`;

async function demo(parameters: readonly string[] = []): Promise<Terminal> {
	const terminal = inTerminal(['demo', ...parameters], {rows: 20});
	await terminal.untilShown('live for', 'quit');
	await terminal.until(
		'more events than the list has rows',
		text => Number(/([\d,]+) events/.exec(text)?.[1]?.replace(',', '')) > 30,
	);
	return terminal;
}

test('wheel and clicks act, and are asked for without motion', async () => {
	const terminal = await demo();
	expect(terminal.modes.mouse).toBe('on');
	expect(terminal.written).toContain('\u001B[?1000h\u001B[?1006h');
	expect(terminal.written).not.toMatch(/\u001B\[\?100[23]h/);
	terminal.press(wheelUp(10, 8));
	await terminal.until('events below', text => /\d+ below ↓/.test(text));
	terminal.press(click(10, 5));
	await terminal.until('the row selected', () => terminal.lines()[5]?.startsWith('>') === true);
	terminal.press(click(10, 5));
	await terminal.untilShown('Space fold', 'Esc back');
});

test('--no-mouse asks for nothing, and the keys work as ever', async () => {
	const terminal = await demo(['--no-mouse']);
	expect(terminal.modes.mouse).toBe('off');
	terminal.press('?');
	await terminal.untilShown('In the list');
	terminal.press('q');
	await terminal.untilShown('ended with 0');
	expect(terminal.written).not.toContain('\u001B[?1000h');
});

test('a crash gives the mouse back', async () => {
	const crash = "process.once('SIGUSR2', () => { throw new Error('a crash') })";
	const terminal = inTerminal(['demo'], {
		environment: {NODE_OPTIONS: `--import data:text/javascript,${encodeURIComponent(crash)}`},
	});
	await terminal.untilShown('live for', 'quit');
	expect(terminal.modes.mouse).toBe('on');
	terminal.signal('SIGUSR2');
	await terminal.until('the end', text => /ended with [1-9]/.test(text));
	expect(terminal.modes).toMatchObject({mouse: 'off', autowrap: 'on'});
});
