import {expect, test} from 'vitest';
import {countKinds, flatMemory, nothingGathers} from '../../soak/steadiness.ts';

const samples = 40;

function series(of: (place: number) => number): readonly number[] {
	return Array.from({length: samples}, (_, place) => of(place));
}

/** Up and down by 2 %, as memory after a garbage collection is. */
const wavering = (place: number) => 100e6 * (1 + 0.02 * Math.sin(place * 1.7));

test('memory that wavers is flat', () => {
	expect(flatMemory('memory', series(wavering), 0.01).wrong).toBeUndefined();
});

test('memory that shrinks is flat', () => {
	expect(
		flatMemory(
			'memory',
			series(place => 100e6 - place * 1e6),
			0.01,
		).wrong,
	).toBeUndefined();
});

test('memory that grows a little with every sample is not', () => {
	const growing = series(place => wavering(place) + place * 100e3);
	expect(flatMemory('memory in use', growing, 0.01).wrong).toMatch(
		/^memory in use grew by \d\.\d+ % .* 1\.00 % would be allowed\.$/,
	);
});

test('resources that come and go do not gather', () => {
	const coming = series(place => 3 + (place % 5)).map(sockets => ({sockets}));
	expect(nothingGathers('resources', coming)).toEqual({
		what: 'resources',
		seen: 'sockets 3–7',
		wrong: undefined,
	});
});

test('one more now and then gathers, and is named', () => {
	const leaking = series(place => 3 + Math.floor(place / 8)).map(timers => ({timers, sockets: 4}));
	expect(nothingGathers('resources', leaking).wrong).toMatch(
		/^More and more of these are there: timers \(/,
	);
});

test('a kind that was not there at first and stays gathers', () => {
	const late = series(place => (place < 20 ? 0 : 1)).map(pipes => (pipes === 0 ? {} : {pipes}));
	expect(nothingGathers('resources', late).wrong).toContain('pipes');
});

test('too few samples say so, and prove nothing', () => {
	expect(flatMemory('memory', [1, 100], 0.01).seen).toContain('too few');
	expect(nothingGathers('resources', [{}, {timers: 9}]).seen).toContain('too few');
});

test('kinds are counted', () => {
	expect(countKinds(['Timeout', 'TTYWrap', 'Timeout'])).toEqual({Timeout: 2, TTYWrap: 1});
});
