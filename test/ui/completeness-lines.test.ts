import {expect, test} from 'vitest';
import type {Update} from '../../source/sources/source.ts';
import {completenessLines} from '../../source/ui/completeness-lines.ts';
import {colors, everyWidth, expectExact, plain} from './exact-line.ts';
import {startedAt, TestFeed} from './test-feed.ts';

const second = 1000;
const swept: Update = {
	kind: 'completeness',
	completeFrom: startedAt - 600 * second,
	completeTo: startedAt - 60 * second,
	behind: 60 * second,
	swept: 'idle',
	history: undefined,
	stretches: [
		{from: startedAt - 300 * second, to: startedAt - 60 * second, state: 'complete'},
		{from: startedAt - 59 * second, to: startedAt - 50 * second, state: 'gap'},
	],
};

function textOf({feed}: TestFeed): string {
	return completenessLines(feed, 300, plain).join('\n');
}

test('tells to when all is here, and each stretch of time, the latest first', () => {
	const test = new TestFeed();
	test.take(swept);
	expect(textOf(test)).toContain('All that CloudWatch had from 06:15:00 to 06:24:00 UTC is here');
	const lines = completenessLines(test.feed, 80, plain).map(line => line.trimEnd());
	expect(lines.filter(line => line.includes('–'))).toEqual([
		' 06:24:01 – 06:24:10  gap',
		' 06:20:00 – 06:24:00  complete',
	]);
});

test('says what is a lower bound while it catches up, and without a sweep', () => {
	const test = new TestFeed();
	expect(textOf(test)).toContain('Not checked');
	test.take({...swept, swept: 'catching up', behind: 90 * second});
	expect(textOf(test)).toContain('The sweep is 1m30s behind');
	test.take({...swept, completeTo: undefined});
	expect(textOf(test)).toContain('Nothing is known to be complete yet.');
	expect(textOf(new TestFeed({source: {minutePrice: undefined}}))).toContain('What could be read');
});

test('counts what sweeps found, and how late events come', () => {
	const test = new TestFeed();
	test.deliver(3);
	test.take({
		kind: 'records',
		sampled: false,
		deliveries: [{text: test.record(), deliveredAt: startedAt, origin: 'recovered'}],
	});
	expect(textOf(test)).toContain('Found by sweeps: 1.');
	expect(textOf(test)).toContain('Half of the last events came within 3m00s of the call');
});

test('every line is as wide as asked', () => {
	const test = new TestFeed();
	test.take(swept);
	test.deliver(3);
	for (const width of everyWidth) {
		for (const line of completenessLines(test.feed, width, colors)) {
			if (line !== '') {
				expectExact(line, width);
			}
		}
	}
});
