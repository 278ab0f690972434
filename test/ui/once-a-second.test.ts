import {expect, test} from 'vitest';
import {OnceASecond} from '../../source/ui/once-a-second.ts';

/** What was made, while time stands still until it is set. */
function setUp() {
	const clock = {now: 0};
	let made = 0;
	const kept = new OnceASecond<number>(() => clock.now);
	return {clock, of: (key: string, version: number) => kept.of([key], version, () => ++made)};
}

test('another version waits for the second to pass', () => {
	const {clock, of} = setUp();
	expect(of('a', 1)).toBe(1);
	clock.now = 999;
	expect(of('a', 2)).toBe(1);
	clock.now = 1000;
	expect(of('a', 2)).toBe(2);
});

test('the same version is never made again', () => {
	const {clock, of} = setUp();
	of('a', 1);
	clock.now = 60_000;
	expect(of('a', 1)).toBe(1);
});

test('another key does not wait', () => {
	const {of} = setUp();
	of('a', 1);
	expect(of('b', 1)).toBe(2);
	expect(of('a', 1)).toBe(3);
});
