import {Random, seedOf} from './random.ts';

/** A day of the story passes in a quarter of an hour; midnight is at :00, :15, :30 and :45. */
export const secondsPerDay = 900;

/** A second of the story. */
export type Moment = {
	/** Seconds since the epoch. */
	readonly second: number;
	/** The story's time of day, 0 to 24. */
	readonly hour: number;
	readonly seed: number;
};

export function momentOf(seed: number, second: number): Moment {
	const elapsed = second - Math.floor(second / secondsPerDay) * secondsPerDay;
	return {second, hour: (elapsed / secondsPerDay) * 24, seed};
}

/** A time as records write it: UTC, to the second. */
export function timeOf(second: number): string {
	return `${new Date(second * 1000).toISOString().slice(0, 19)}Z`;
}

/** How much happens at a moment: calls a second, or the share of calls that something befalls. */
export type Rhythm = (moment: Moment) => number;

/** How many visitors the shop has at each full hour; 1 is the average. Asleep at four, at its best at eight in the evening. */
const visitors = [
	0.35, 0.25, 0.2, 0.15, 0.15, 0.2, 0.4, 0.7, 0.95, 1.1, 1.2, 1.3, 1.4, 1.3, 1.2, 1.2, 1.25, 1.35,
	1.5, 1.8, 2, 1.8, 1.3, 0.95,
];

function visitorsAt(hour: number): number {
	const before = Math.floor(hour);
	const from = visitors[before % 24] ?? 1;
	const to = visitors[(before + 1) % 24] ?? 1;
	return from + (to - from) * (hour - before);
}

/** A number from 0 to 1 that stays the same for a while, then is another. */
function mood(moment: Moment, name: string, seconds: number): number {
	return new Random(moment.seed, seedOf(name), Math.floor(moment.second / seconds)).fraction();
}

const rushSeconds = 45;
const rushShare = 0.07;

/** Every now and then a newsletter goes out, and everybody comes at once. */
export function isRush(moment: Moment): boolean {
	return mood(moment, 'newsletter', rushSeconds) < rushShare;
}

export function steady(amount: number): Rhythm {
	return () => amount;
}

/** As the visitors come and go, `amount` on an average day. */
export function shopping(amount: number): Rhythm {
	return moment => amount * visitorsAt(moment.hour) * (isRush(moment) ? 2.5 : 1);
}

/** Next to nothing until everybody comes at once. */
export function inRush(amount: number): Rhythm {
	return moment => (isRush(moment) ? amount : amount / 100);
}

/** From one hour of the day to another, on the same day. */
export function between(fromHour: number, toHour: number, amount: number): Rhythm {
	return ({hour}) => (hour >= fromHour && hour < toHour ? amount : 0);
}

export function officeHours(amount: number): Rhythm {
	return between(9, 18, amount);
}

/** Once in each span of `every` seconds, for `lasting` seconds, at no fixed time. */
export function onceEvery(every: number, lasting: number, name: string, amount: number): Rhythm {
	return moment => {
		const start = mood(moment, name, every) * (every - lasting);
		const elapsed = moment.second - Math.floor(moment.second / every) * every;
		return elapsed >= start && elapsed < start + lasting ? amount : 0;
	};
}

/** Comes and goes: nothing at all half of the time, else more or less, `amount` on average. */
export function wandering(name: string, amount: number): Rhythm {
	return moment => amount * Math.max(0, mood(moment, name, 20) - 0.5) * 8;
}
