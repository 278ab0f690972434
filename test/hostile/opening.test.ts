import {expect} from 'vitest';
import {widthOf} from '../../source/terminal/cell.ts';
import {logGroupPage} from '../../source/ui/opening/log-group-page.ts';
import {nothingPage} from '../../source/ui/opening/nothing-page.ts';
import type {Page} from '../../source/ui/opening/page.ts';
import {createTheme} from '../../source/ui/theme.ts';
import {testHostile} from '../fixtures/fuzzing.ts';
import {expectOnlyText} from './harmless.ts';
import {textsOf} from './texts.ts';

const size = {width: 79, height: 24};

function expectText<State, Answer>({initial, lines}: Page<State, Answer>): void {
	const drawn = lines(initial, size, {theme: createTheme(0), now: 0});
	expect(drawn).toHaveLength(size.height);
	for (const line of drawn) {
		expectOnlyText(line);
		expect(widthOf(line)).toBe(size.width);
	}
}

testHostile(
	'what is asked before anything is watched is text of the right width',
	20,
	async input => {
		const texts = await textsOf(input);
		const rows = texts.map(text => ({
			arn: text,
			name: text,
			region: 'eu-west-1',
			trails: [text, 'trail'],
			storedBytes: undefined,
			lastDelivery: undefined,
		}));
		expectText(logGroupPage(rows));
		for (const text of texts) expectText(nothingPage(text));
	},
);
