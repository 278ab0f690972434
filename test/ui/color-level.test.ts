import {describe, expect, test} from 'vitest';
import {colorLevel} from '../../source/ui/color-level.ts';

describe('left to the environment', () => {
	test.each([
		[{TERM: 'dumb'}, 0],
		[{TERM: 'vt100'}, 1],
		[{TERM: 'xterm'}, 1],
		[{TERM: 'xterm-256color'}, 2],
		[{TERM: 'xterm-256color', COLORTERM: 'truecolor'}, 3],
		[{TERM: 'xterm', NO_COLOR: '1'}, 0],
		// Set but empty it does not count: https://no-color.org
		[{TERM: 'xterm', NO_COLOR: ''}, 1],
		[{TERM: 'dumb', FORCE_COLOR: '1'}, 1],
		[{TERM: 'xterm', FORCE_COLOR: '0'}, 0],
		[{TERM: 'xterm', FORCE_COLOR: '3'}, 3],
		[{TERM: 'xterm', FORCE_COLOR: '3', NO_COLOR: '1'}, 0],
	])('%j has level %i', (environment, level) => {
		expect(colorLevel('auto', environment)).toBe(level);
	});
});

test.each([
	[{TERM: 'dumb'}, 1],
	[{TERM: 'xterm-256color', NO_COLOR: '1'}, 2],
	[{TERM: 'xterm', FORCE_COLOR: '0'}, 1],
])('always with %j has level %i', (environment, level) => {
	expect(colorLevel('always', environment)).toBe(level);
});

test('never is never', () => {
	expect(colorLevel('never', {TERM: 'xterm-256color', FORCE_COLOR: '3'})).toBe(0);
});
