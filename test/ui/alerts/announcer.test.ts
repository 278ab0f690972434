import {afterEach, beforeEach, expect, test, vi} from 'vitest';
import {Announcer, announcementPause} from '../../../source/ui/alerts/announcer.ts';

beforeEach(() => {
	vi.useFakeTimers();
});

afterEach(() => {
	vi.useRealTimers();
});

function start() {
	const announced: string[] = [];
	return {announced, announcer: new Announcer(text => announced.push(text))};
}

test('the first is announced at once, what comes soon after it together', () => {
	const {announced, announcer} = start();
	announcer.add('one');
	expect(announced).toEqual(['one']);
	for (const text of ['two', 'three', 'four']) announcer.add(text);
	vi.advanceTimersByTime(announcementPause - 1);
	expect(announced).toEqual(['one']);
	vi.advanceTimersByTime(1);
	expect(announced).toEqual(['one', '3 alerts, the first two']);
	announcer.add('five');
	expect(announced).toHaveLength(2);
	vi.advanceTimersByTime(announcementPause);
	expect(announced.slice(2)).toEqual(['five']);
});

test('after a pause the next is announced at once', () => {
	const {announced, announcer} = start();
	announcer.add('one');
	vi.advanceTimersByTime(announcementPause);
	announcer.add('two');
	expect(announced).toEqual(['one', 'two']);
});

test('cleared, it announces nothing that waited, and begins anew', () => {
	const {announced, announcer} = start();
	announcer.add('one');
	announcer.add('two');
	announcer.clear();
	vi.advanceTimersByTime(2 * announcementPause);
	expect(announced).toEqual(['one']);
	announcer.add('three');
	expect(announced).toEqual(['one', 'three']);
});
