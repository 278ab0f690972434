import {expect, test} from 'vitest';
import {helpText} from '../../../source/command-line/manual/help-text.ts';

/** After a change that is meant: `npx vitest run -u test/command-line/manual`, then read what changed. */
test('the help, word for word', async () => {
	await expect(helpText).toMatchFileSnapshot('help.txt');
});

test('no line is wider than 118 columns, with the two that the parser puts before it', () => {
	expect(helpText.split('\n').filter(line => line.length > 116)).toEqual([]);
});
