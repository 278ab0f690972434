import {expect, test} from 'vitest';
import {type Copyable, copyable} from '../../../source/ui/record/copyable.ts';
import {nothingFolded} from '../../../source/ui/record/folding.ts';
import {entryPath, pageEntries, recordPage} from '../../../source/ui/record/record-page.ts';
import {arrival} from '../../fixtures/events.ts';
import {plain} from '../exact-line.ts';

const choices: readonly Copyable[] = ['value', 'path', 'record', 'line'];

test('the value, the path, the record as received, and on one line', () => {
	const text = '{ "key": {"id": {"S": "a b\\n"}},\n "n": 1.0 }';
	const page = recordPage(arrival({text}), plain);
	const copies = pageEntries(page, nothingFolded)
		.filter(entry => ['key.id.S', 'key'].includes(entryPath(page, entry)))
		.map(entry => choices.map(what => copyable(page, entry, what)));
	const line = '{"key":{"id":{"S":"a b\\n"}},"n":1.0}';
	expect(copies).toEqual([
		['{"id": {"S": "a b\\n"}}', 'key', text, line],
		['a b\n', 'key.id.S', text, line],
		['{"id": {"S": "a b\\n"}}', 'key', text, line],
	]);
});

test('a line that is no record is copied as it is', () => {
	const page = recordPage(arrival({text: 'hello  there'}), plain);
	const last = pageEntries(page, nothingFolded).at(-1);
	expect(last && choices.map(what => copyable(page, last, what))).toEqual([
		'hello  there',
		'',
		'hello  there',
		'hello  there',
	]);
});
