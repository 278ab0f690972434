import {drilled} from '../drill.ts';
import type {FieldValue} from '../record/field-value.ts';
import type {ScreenState} from '../screen-state.ts';
import {withValue} from '../value-term.ts';
import type {RefusalOrder} from './refusal-order.ts';
import type {Refusal} from './refusals.ts';

/** The page that tells who is denied what. */
export type DeniedPage = {
	readonly kind: 'denied';
	readonly order: RefusalOrder;
	/** Key of the refusal that the cursor is on: the first one while undefined or gone. */
	readonly selected: string | undefined;
	/** How many refusals are above the screen. */
	readonly top: number;
};

export type DeniedAction =
	| {readonly kind: 'open denied'}
	| {readonly kind: 'change refusal order'}
	| {readonly kind: 'show refused calls'};

/** What the page may know of what is drawn. */
export type DeniedDrawn = {
	/** In the order of the page. */
	readonly refusals: readonly Refusal[];
	/** How many of them fit. */
	readonly refusalsHeight: number;
};

export function reduceDenied(
	state: ScreenState,
	action: DeniedAction,
	{refusals}: Pick<DeniedDrawn, 'refusals'>,
): ScreenState {
	if (action.kind === 'open denied') {
		return {
			...state,
			overlay: {kind: 'denied', order: 'newest', selected: undefined, top: 0},
		};
	}

	const page = state.overlay;
	if (page.kind !== 'denied') {
		return state;
	}

	if (action.kind === 'change refusal order') {
		const order = page.order === 'newest' ? 'most frequent' : 'newest';
		return {...state, overlay: {...page, order, selected: undefined, top: 0}};
	}

	const refusal = refusals[refusalPlace(page, refusals)];
	return refusal === undefined
		? state
		: drilled(state, 'who is denied what', {filter: refusalFilter(state.filter, refusal)});
}

/** The page with its cursor moved by some rows, in sight. */
export function movedAmongRefusals(
	page: DeniedPage,
	by: number,
	{refusals, refusalsHeight}: DeniedDrawn,
): DeniedPage {
	const last = Math.max(0, refusals.length - 1);
	const place = Math.min(last, Math.max(0, refusalPlace(page, refusals) + by));
	return {
		...page,
		selected: refusals[place]?.key,
		top: topRefusal(page.top, place, refusals.length, refusalsHeight),
	};
}

/** Where the cursor is. */
export function refusalPlace({selected}: DeniedPage, refusals: readonly Refusal[]): number {
	return Math.max(
		0,
		refusals.findIndex(({key}) => key === selected),
	);
}

/** The first row on screen: the one wanted, unless there is no row to fill the last line, or the cursor is out of sight. */
export function topRefusal(wanted: number, place: number, length: number, height: number): number {
	const top = Math.min(wanted, Math.max(0, length - height));
	return Math.max(place - height + 1, Math.min(place, top));
}

/** What a filter has to ask for, to find the calls of a refusal; an error, an event and who are there always. */
export function refusalFilter(filter: string, refusal: Refusal): string {
	return refusalValues(refusal).reduce(
		(text, {field, value}) => (value === '' ? text : withValue(text, field, value, 'has')),
		filter,
	);
}

function refusalValues({error, event, principal, targets}: Refusal): readonly FieldValue[] {
	const [target] = targets;
	const values: FieldValue[] = [
		{field: 'error', value: error},
		{field: 'event', value: event},
		{field: 'principal', value: principal},
	];
	if (target !== undefined) {
		values.push({field: target.kind === 'resource' ? 'target' : 'table', value: target.name});
		if (target.kind === 'table' && target.index.state === 'named') {
			values.push({field: 'index', value: target.index.name});
		}
	}

	return values;
}
