import {expect, test} from 'vitest';
import {widthOf} from '../../../source/terminal/cell.ts';
import {nothingPage} from '../../../source/ui/opening/nothing-page.ts';
import {createTheme} from '../../../source/ui/theme.ts';
import {hostilePieces} from '../../fixtures/hostile.ts';

const page = nothingPage('No AWS credentials were found: run aws configure.');
const press = (name: string) => page.press(undefined, {name, text: name}, {width: 79, height: 24});

test('offers the demo and doctor', () => {
	expect(press('enter')).toEqual({kind: 'answer', answer: 'demo'});
	expect(press('d')).toEqual({kind: 'answer', answer: 'demo'});
	expect(press('c')).toEqual({kind: 'answer', answer: 'doctor'});
	for (const key of ['q', 'esc', 'ctrl-c']) {
		expect(press(key)).toEqual({kind: 'leave'});
	}

	expect(press('x').kind).toBe('state');
});

test.each([
	[39, 8],
	[79, 24],
	[199, 50],
])('says what is missing in %i columns and %i rows', (width, height) => {
	const look = {theme: createTheme(0), now: 0};
	const lines = page.lines(undefined, {width, height}, look);
	expect(lines).toHaveLength(height);
	expect(lines.map(widthOf)).toEqual(lines.map(() => width));
	expect(lines.join(' ').replaceAll(/ +/g, ' ')).toContain(
		'No AWS credentials were found: run aws configure.',
	);
	const hostilePage = nothingPage(hostilePieces.join(' '));
	const text = hostilePage.lines(undefined, {width, height}, look).join('');
	expect(text).not.toMatch(/[\p{Cc}\p{Cf}]/u);
});
