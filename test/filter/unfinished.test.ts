import fc from 'fast-check';
import {expect, test} from 'vitest';
import {compileFilter} from '../../source/filter/compile.ts';
import {parseFilter} from '../../source/filter/parse.ts';
import {unfinished} from '../../source/filter/unfinished.ts';
import {matches} from '../../source/store/matcher.ts';
import {arbitraryEvent, arrival} from '../fixtures/events.ts';

test.each([
	['table:ord', 'table:ord*'],
	['orders event:Qu', 'orders event:Qu*'],
	['event:Query,Sc', 'event:Query,Sc*'],
	['TABLE:ord', 'TABLE:ord*'],
	['app:"my app', 'app:"my app*'],
	['app:is:re', 'app:is:re*'],
])('%s is typed on', (text, longer) => {
	expect(unfinished(text)).toBe(longer);
});

test.each([
	'',
	'orders',
	'table: ',
	'table:ord ',
	'table:ord*',
	'event:Query,',
	'app:"my app"',
	'!table:ord',
	'-table:ord',
	'table:x orders',
	'is:read',
	'is:ra',
	'is:read,',
	'is:re,',
	'"a table:',
	'ip:2001:db:',
	'is:known',
	'"two wo',
	String.raw`app:a\*`,
	'app:a\\',
])('%s stays', text => {
	expect(unfinished(text)).toBe(text);
});

test.each([
	['table:', ''],
	['orders !index:', 'orders '],
	['orders is:re', 'orders '],
	['!IS:Re', ''],
	['is:read,wr', 'is:read,'],
	['orders is:read,w', 'orders is:read,'],
])('%s asks for nothing yet', (text, shorter) => {
	expect(unfinished(text)).toBe(shorter);
});

test('lets through no less', () => {
	const filter = fc.constantFrom(
		'table:or',
		'orders table:c',
		'table:x | event:Q',
		'!table:or',
		'event:Query,Sc',
	);
	fc.assert(
		fc.property(filter, arbitraryEvent, (text, event) => {
			const [typed, longer] = [text, unfinished(text)].map(one => {
				const parsed = parseFilter(one);
				return matches(
					compileFilter(parsed.kind === 'filter' ? parsed.clauses : []),
					arrival({event}),
				);
			});
			expect(longer || !typed).toBe(true);
		}),
	);
});
