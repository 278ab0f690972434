import type {Action} from '../action.ts';
import type {Place} from '../binding.ts';
import {windowOf} from '../list/list-place.ts';
import {placeOfKeys} from '../place-of-keys.ts';
import type {ScreenState} from '../screen-state.ts';
import {firstShown} from '../sidebar/sidebar-rows.ts';
import type {MouseReport} from './mouse-report.ts';
import {onChooser} from './on-chooser.ts';
import {onPage} from './on-page.ts';
import type {PointedScreen} from './pointed-screen.ts';
import {rowsTurned, scrolled} from './row-window.ts';
import {type Body, spotAt} from './spot.ts';

/** Where letters are typed, or a question waits for its answer. */
const typing: ReadonlySet<Place> = new Set([
	'prompt',
	'search',
	'group line',
	'question',
	'file name',
	'existing file',
]);

/**
What is meant with the mouse, as actions one after another. The wheel scrolls what is under the pointer; a click selects
a row, and means Enter on the row that is selected. While something is typed, nothing is meant.
*/
export function pointed(report: MouseReport, screen: PointedScreen): readonly Action[] {
	const {state, layout} = screen;
	if (typing.has(placeOfKeys(state))) {
		return [];
	}

	const spot = spotAt(report, bodyOf(screen), layout);
	switch (spot.part) {
		case 'none':
			return [];
		case 'page':
			return onPage(report, spot, screen);
		case 'list':
			return state.overlay.kind === 'values'
				? onChooser(report, spot.row, state.overlay, screen)
				: inList(report, spot.row, screen);
		case 'sidebar':
			return state.overlay.kind === 'values' ? [] : inSidebar(report, spot.row, screen);
	}
}

function bodyOf({state: {overlay, focus}, layout}: PointedScreen): Body {
	if (overlay.kind !== 'none' && overlay.kind !== 'values') {
		return 'page';
	}

	return layout.sidebarWidth === 0 ? focus : 'list';
}

function inList(
	report: MouseReport,
	row: number,
	{state, drawn, layout, listTop}: PointedScreen,
): readonly Action[] {
	const {rows} = drawn;
	const {listHeight: height} = layout;
	const window = windowOf(state.place, rows, height);
	if (report.kind === 'wheel') {
		const to = scrolled({...window, size: rows.size, height}, rowsTurned(report));
		return to === undefined ? [] : [...focused('list', state), {kind: 'show rows', ...to}];
	}

	const top = listTop === undefined ? window.top : rows.position(listTop);
	const selected = top + row;
	if (selected >= rows.size) {
		return focused('list', state);
	}

	return state.focus === 'list' && selected === window.selected
		? [{kind: 'open record'}]
		: [...focused('list', state), {kind: 'show rows', top, selected}];
}

function inSidebar(
	report: MouseReport,
	row: number,
	{state, drawn: {facetValues}, layout: {listHeight: height}}: PointedScreen,
): readonly Action[] {
	const focus = focused('sidebar', state);
	if (report.kind === 'wheel') {
		return [...focus, {kind: 'move', by: rowsTurned(report), unit: 'row'}];
	}

	const cursor = Math.max(0, facetValues.indexOf(state.facetValue ?? ''));
	const first = firstShown(state.focus === 'sidebar' ? cursor : -1, facetValues.length, height);
	const isMore = row === height - 1 && first + height < facetValues.length;
	return isMore || first + row >= facetValues.length
		? focus
		: [
				...focus,
				{kind: 'move', by: first + row - cursor, unit: 'row'},
				{kind: 'filter by value', sense: 'has'},
			];
}

function focused(on: ScreenState['focus'], {focus}: ScreenState): readonly Action[] {
	return focus === on ? [] : [{kind: 'change focus'}];
}
