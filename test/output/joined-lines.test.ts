import {expect, test} from 'vitest';
import {joinedLines} from '../../source/output/joined-lines.ts';

async function chunksOf(lines: Iterable<string> | AsyncIterable<string>): Promise<string[]> {
	const chunks: string[] = [];
	for await (const chunk of joinedLines(lines)) chunks.push(chunk);
	return chunks;
}

test('many lines become few chunks that say the same', async () => {
	const lines = Array.from({length: 10_000}, (_, place) => `line ${place} ${'x'.repeat(50)}\n`);
	const chunks = await chunksOf(lines);
	expect(chunks.join('')).toBe(lines.join(''));
	expect(chunks.length).toBeGreaterThan(1);
	expect(chunks.length).toBeLessThan(20);
});

test('nothing is handed over where there is nothing, and a long line is not cut', async () => {
	expect(await chunksOf([])).toEqual([]);
	const long = 'x'.repeat(250_000);
	expect(await chunksOf(['a', long, 'b'])).toEqual([`a${long}`, 'b']);
});
