import type {KeyPress} from '../key-name.ts';
import type {Theme} from '../theme.ts';

/** What came of a key: another state, the answer, or that the user leaves without one. */
export type Pressed<State, Answer> =
	| {readonly kind: 'state'; readonly state: State}
	| {readonly kind: 'answer'; readonly answer: Answer}
	| {readonly kind: 'leave'};

export type PageSize = {readonly width: number; readonly height: number};

/** A screen that asks one thing before there is anything to watch. Pure functions of its state. */
export type Page<State, Answer> = {
	readonly initial: State;
	press(state: State, key: KeyPress, size: PageSize): Pressed<State, Answer>;
	/** Exactly `height` lines of exactly `width` columns. `now` in ms since the epoch. */
	lines(
		state: State,
		size: PageSize,
		look: {readonly theme: Theme; readonly now: number},
	): readonly string[];
};
