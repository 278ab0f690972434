import {readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {expect, test} from 'vitest';
import {readCommandLine, readOptions} from '../../source/command-line/options.ts';

const readme = readFileSync(fileURLToPath(new URL('../../readme.md', import.meta.url)), 'utf8');
const blocks = [...readme.matchAll(/^```sh\n(.*?)^```/gms)].map(([, block = '']) => block);

/** The words after `trailtail`, up to a pipe, a redirection or a comment, without the quotes of the shell. */
const commands = blocks
	.flatMap(block => block.replaceAll(/ *\\\n */g, ' ').split('\n'))
	.flatMap(line => /^(?:zcat [^|]*\| )?trailtail(?= |$)(.*)$/.exec(line)?.[1] ?? [])
	.map(rest => {
		const words = rest.match(/'[^']*'|"[^"]*"|\S+/g) ?? [];
		const end = words.findIndex(word => /^(?:[|>\\]|#)/.test(word));
		return words
			.slice(0, end === -1 ? words.length : end)
			.map(word => word.replace(/^(['"])(.*)\1$/, '$2'));
	});

test('the readme has commands to read', () => {
	expect(commands.length).toBeGreaterThan(20);
	expect(commands).toContainEqual(['s3://trail-logs/prefix', '--since', '3d']);
});

test.each(commands.map(words => [words.join(' '), words] as const))(
	'trailtail %s is understood',
	(_, words) => {
		expect(() => readOptions(readCommandLine(words, import.meta), 'terminal')).not.toThrow();
	},
);

test('every option that the readme names is in the help', () => {
	const help = readFileSync(fileURLToPath(new URL('manual/help.txt', import.meta.url)), 'utf8');
	const text = readme.replaceAll(/```.*?```/gs, '');
	const named = new Set([...text.matchAll(/`(--[a-z-]+)/g)].map(([, name = '']) => name));
	expect(named.size).toBeGreaterThan(20);
	expect([...named].filter(name => !new RegExp(`${name}\\b`).test(help))).toEqual([]);
});
