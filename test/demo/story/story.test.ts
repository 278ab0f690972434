import {describe, expect, it} from 'vitest';
import {createStory, type StoryRecord} from '../../../source/demo/story/story.ts';
import {midnight, recordsIn} from './records.ts';

function byDelivery(a: StoryRecord, b: StoryRecord): number {
	return a.deliveredAt - b.deliveredAt;
}

describe('recordsOccurring', () => {
	it('tells the same story for the same seed, and another for another', () => {
		expect(recordsIn(30)).toEqual(recordsIn(30));
		expect(recordsIn(30, 2)).not.toEqual(recordsIn(30));
	});

	it('may be asked in any order', () => {
		const seconds = Array.from({length: 40}, (_, index) => midnight + index * 37);
		const story = createStory({seed: 3});
		const forwards = seconds.map(second => story.recordsOccurring(second));
		const backwards = seconds
			.toReversed()
			.map(second => createStory({seed: 3}).recordsOccurring(second));
		expect(backwards.toReversed()).toEqual(forwards);
		expect(seconds.map(second => story.recordsOccurring(second))).toEqual(forwards);
	});

	it('knows times long past and far ahead', () => {
		for (const second of [0, -86_400, 4_102_444_800]) {
			const story = createStory({seed: 1});
			const records = [0, 1, 2, 3, 4].flatMap(later => story.recordsOccurring(second + later));
			expect(records.length).toBeGreaterThan(0);
			for (const record of records) {
				expect(JSON.parse(record.message)).toMatchObject({
					eventTime: new Date(record.eventTime).toISOString().replace('.000Z', 'Z'),
				});
			}
		}
	});

	it('has records of that second only', () => {
		const records = createStory({seed: 1}).recordsOccurring(midnight + 450);
		expect(new Set(records.map(({eventTime}) => eventTime))).toEqual(
			new Set([(midnight + 450) * 1000]),
		);
	});
});

describe('recordsDelivered', () => {
	const fromMs = (midnight + 700) * 1000 + 250;
	const toMs = fromMs + 20_000;

	it('has what is delivered then, whenever it occurred, in the order of delivery', () => {
		const expected = recordsIn(760)
			.filter(({deliveredAt}) => deliveredAt >= fromMs && deliveredAt < toMs)
			.toSorted(byDelivery);
		expect(expected.length).toBeGreaterThan(100);
		expect(createStory({seed: 1}).recordsDelivered(fromMs, toMs)).toEqual(expected);
	});

	it('loses and repeats nothing when asked piece by piece', () => {
		const whole = createStory({seed: 1}).recordsDelivered(fromMs, toMs);
		const story = createStory({seed: 1});
		const pieces: StoryRecord[] = [];
		for (let at = fromMs; at < toMs; at += 333) {
			pieces.push(...story.recordsDelivered(at, Math.min(at + 333, toMs)));
		}
		expect(pieces).toEqual(whole);
	});

	it('may look back further than it remembers, and comes to the same again', () => {
		const story = createStory({seed: 1});
		const before = story.recordsDelivered(fromMs, toMs);
		story.recordsDelivered(fromMs + 3_600_000, toMs + 3_600_000);
		expect(story.recordsDelivered(fromMs, toMs)).toEqual(before);
	});

	it('is empty for no time at all', () => {
		expect(createStory({seed: 1}).recordsDelivered(fromMs, fromMs)).toEqual([]);
	});
});
