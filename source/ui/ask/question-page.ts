import {cell} from '../../terminal/cell.ts';
import type {GroupPage} from '../group/group-page.ts';
import type {DrawnPage, GroupScreen} from '../group/group-screen.ts';
import type {Ask} from './ask.ts';
import {type QuestionSource, questionHeading, questionTexts} from './question-lines.ts';

type Shown = Extract<Ask, {kind: 'question'}>;
type Size = Pick<GroupScreen, 'width' | 'height' | 'state'>;

const headings = 2;

/** A question in place of the groups: its period, what it means, and the query. */
export function questionPage(
	source: QuestionSource,
	page: GroupPage,
	ask: Shown,
	{theme, ...size}: Size & Pick<GroupScreen, 'theme'>,
): DrawnPage {
	const {width} = size;
	const texts = textsOf(source, page, ask, size);
	const height = Math.max(0, size.height - headings);
	const top = Math.min(ask.scrolled, lowest(texts, size));
	const paint = source.readiness.kind === 'failed' ? theme.error : theme.plain;
	const lines = Array.from({length: height}, (_, row) =>
		paint(cell(` ${texts[top + row] ?? ''}`, width)),
	);
	return {
		lines: [...questionHeading(source, ask, width, theme, size.state.preferences.keymap), ...lines],
		top,
		height,
		rows: texts.length,
	};
}

/** How many lines of a question can be above the screen at the most; 0 where none is shown. */
export function lowestOf(source: QuestionSource, size: Size, page: GroupPage): number {
	return page.ask?.kind === 'question' ? lowest(textsOf(source, page, page.ask, size), size) : 0;
}

function lowest(texts: readonly string[], {height}: Pick<Size, 'height'>): number {
	return Math.max(0, texts.length - Math.max(0, height - headings));
}

function textsOf(
	source: QuestionSource,
	{fields}: GroupPage,
	{line, openedAt}: Shown,
	{state, width}: Size,
): readonly string[] {
	const request = {filter: state.filter, fields, period: line.text.trim(), to: openedAt};
	return questionTexts(source, request, width);
}
