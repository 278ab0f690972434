import {describe, expect, it} from 'vitest';
import {
	between,
	isRush,
	type Moment,
	momentOf,
	onceEvery,
	type Rhythm,
	shopping,
	wandering,
} from '../../../source/demo/story/rhythm.ts';
import {createStory} from '../../../source/demo/story/story.ts';
import {midnight} from './records.ts';

function momentsIn(seconds: number): readonly Moment[] {
	return Array.from({length: seconds}, (_, index) => momentOf(1, midnight + index));
}

function average(rhythm: Rhythm, moments: readonly Moment[]): number {
	return moments.reduce((sum, moment) => sum + rhythm(moment), 0) / moments.length;
}

const tenDays = momentsIn(9_000);

describe('a day', () => {
	it('takes a quarter of an hour', () => {
		expect(momentOf(1, midnight).hour).toBe(0);
		expect(momentOf(1, midnight + 450).hour).toBe(12);
		expect(momentOf(1, midnight + 899).hour).toBeLessThan(24);
		expect(momentOf(1, midnight + 900).hour).toBe(0);
		expect(momentOf(1, -450).hour).toBe(12);
	});
});

describe('rhythms', () => {
	it('shopping: most in the evening, least at night, more in a rush', () => {
		const calm = tenDays.filter(moment => !isRush(moment));
		const at = (hour: number) => calm.filter(moment => Math.abs(moment.hour - hour) < 0.5);
		const rate = shopping(1);
		expect(average(rate, at(4))).toBeLessThan(0.3);
		expect(average(rate, at(13))).toBeGreaterThan(1);
		expect(average(rate, at(20))).toBeGreaterThan(average(rate, at(13)));
		expect(average(rate, tenDays)).toBeGreaterThan(0.9);
		expect(average(rate, tenDays)).toBeLessThan(1.3);
	});

	it('between: nothing outside its hours', () => {
		const rate = between(2, 3.5, 5);
		const inside = tenDays.filter(({hour}) => hour >= 2 && hour < 3.5);
		const outside = tenDays.filter(({hour}) => hour < 2 || hour >= 3.5);
		expect(new Set(inside.map(rate))).toEqual(new Set([5]));
		expect(new Set(outside.map(rate))).toEqual(new Set([0]));
	});

	it('onceEvery: once in each span, for as long as it lasts', () => {
		const rate = onceEvery(300, 8, 'test', 1);
		for (let span = 0; span < 30; span++) {
			const on = tenDays.slice(span * 300, span * 300 + 300).map(rate);
			expect(on.filter(amount => amount > 0)).toHaveLength(8);
			expect(on.lastIndexOf(1) - on.indexOf(1)).toBe(7);
		}
	});

	it('wandering: silent half of the time, as much as said on average', () => {
		const rate = wandering('test', 1);
		const silent = tenDays.filter(moment => rate(moment) === 0).length / tenDays.length;
		expect(silent).toBeGreaterThan(0.4);
		expect(silent).toBeLessThan(0.6);
		expect(average(rate, tenDays)).toBeGreaterThan(0.8);
		expect(average(rate, tenDays)).toBeLessThan(1.2);
	});
});

describe('the story', () => {
	const story = createStory({seed: 1});
	const counts = tenDays.slice(0, 1_800).map(({second}) => story.recordsOccurring(second).length);

	it('has about 40 records a second', () => {
		const rate = counts.reduce((sum, count) => sum + count, 0) / counts.length;
		expect(rate).toBeGreaterThan(36);
		expect(rate).toBeLessThan(46);
	});

	it('is quiet before dawn and busy in the evening', () => {
		const rateFrom = (fromHour: number, toHour: number) => {
			const during = counts.filter((_, index) => {
				const {hour} = momentOf(1, midnight + index);
				return hour >= fromHour && hour < toHour;
			});
			return during.reduce((sum, count) => sum + count, 0) / during.length;
		};
		expect(rateFrom(3.5, 6)).toBeLessThan(20);
		expect(rateFrom(19, 21)).toBeGreaterThan(50);
	});
});
