import {afterEach, beforeEach, expect, test, vi} from 'vitest';
import {FramePacing} from '../../source/ui/frame-pacing.ts';

beforeEach(() => {
	vi.useFakeTimers({toFake: ['setTimeout', 'clearTimeout', 'performance']});
});

afterEach(() => {
	vi.useRealTimers();
});

/** Asks for a frame every few ms, each of which costs as much; gives the times they were drawn at. */
function flooded(pacing: FramePacing, cost: number, seconds: number): readonly number[] {
	const times: number[] = [];
	const stop = pacing.start(() => {
		times.push(performance.now());
		pacing.drawn(cost);
	});
	for (let passed = 0; passed < seconds * 1000; passed += 3) {
		pacing.request();
		vi.advanceTimersByTime(3);
	}

	stop();
	return times;
}

test.each([30, 50, 100, 400])(
	'frames of %i ms take a third of the time, and not much less',
	cost => {
		const times = flooded(new FramePacing(), cost, 60);
		expect((times.length - 1) * cost).toBeLessThanOrEqual(60_000 / 3);
		expect(times.length * cost).toBeGreaterThan(60_000 * 0.3);
		for (const [frame, time] of times.entries()) {
			expect(time - (times[frame - 1] ?? Number.NEGATIVE_INFINITY)).toBeGreaterThanOrEqual(
				3 * cost,
			);
		}
	},
);

test('cheap frames come at most fifteen times a second', () => {
	const {length} = flooded(new FramePacing(), 1, 10);
	expect(length).toBeGreaterThan(140);
	expect(length).toBeLessThan(155);
});

test('a frame follows its request at once when none was drawn for a while', () => {
	const pacing = new FramePacing();
	const draw = vi.fn(() => pacing.drawn(200));
	pacing.start(draw);
	pacing.request();
	vi.advanceTimersByTime(1);
	expect(draw).toHaveBeenCalledTimes(1);
	vi.advanceTimersByTime(5000);
	pacing.request();
	vi.advanceTimersByTime(1);
	expect(draw).toHaveBeenCalledTimes(2);
});

test('many requests are one frame, and the last of them is drawn', () => {
	const pacing = new FramePacing();
	const draw = vi.fn();
	pacing.start(draw);
	pacing.request();
	vi.advanceTimersByTime(1);
	for (let count = 0; count < 10; count++) {
		pacing.request();
	}

	vi.advanceTimersByTime(1000);
	expect(draw).toHaveBeenCalledTimes(2);
});

test('nothing is drawn without a request, before the start and after the end', () => {
	const pacing = new FramePacing();
	const draw = vi.fn();
	pacing.request();
	const stop = pacing.start(draw);
	vi.advanceTimersByTime(1000);
	pacing.request();
	stop();
	pacing.request();
	vi.advanceTimersByTime(1000);
	expect(draw).not.toHaveBeenCalled();
	expect(vi.getTimerCount()).toBe(0);
});
