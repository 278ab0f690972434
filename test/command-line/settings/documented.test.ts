import {readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {expect, test} from 'vitest';
import {readSettings} from '../../../source/command-line/settings/read-settings.ts';
import {settings} from '../../../source/command-line/settings/setting.ts';
import {columnNames} from '../../../source/ui/list/columns.ts';

const readme = readFileSync(fileURLToPath(new URL('../../../readme.md', import.meta.url)), 'utf8');
const [, example = ''] = /```toml\n(.*?)```/s.exec(readme) ?? [];

test('the example of the readme can be used as it stands', () => {
	const {mistakes, settings: read} = readSettings(example, '/config.toml');
	expect(mistakes).toEqual([]);
	expect([...read.saved.keys()]).toEqual(['orders', 'hunt']);
});

test('it has every key', () => {
	expect([...example.matchAll(/^[a-z-]+(?= = )/gm)].map(([key]) => key)).toEqual(
		expect.arrayContaining([...settings.keys()]),
	);
});

test('the readme names every column', () => {
	expect(readme).toContain(`\`${columnNames.join(' ')}\``);
});
