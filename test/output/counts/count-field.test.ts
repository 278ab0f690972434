import fc from 'fast-check';
import {expect, test} from 'vitest';
import {Failure} from '../../../source/failure.ts';
import {parseCountFields} from '../../../source/output/counts/count-field.ts';

test('a field of trailtail is that, all else is a path', () => {
	const text = 'table, principal,eventName,userIdentity.type,resources[0].ARN';
	expect(parseCountFields(text)).toEqual([
		{kind: 'target field', name: 'table'},
		{kind: 'field', name: 'principal'},
		{kind: 'path', name: 'eventName', path: ['eventName']},
		{kind: 'path', name: 'userIdentity.type', path: ['userIdentity', 'type']},
		{kind: 'path', name: 'resources[0].ARN', path: ['resources', 0, 'ARN']},
	]);
});

test('every field of the filter language can be counted by, and access', () => {
	const names =
		'table,index,target,principal,session,type,app,agent,ip,region,account,key,error,event,service,category,access,id';
	const fields = parseCountFields(names);
	expect(fields.map(({name}) => name).join()).toBe(names);
	expect(fields.filter(({kind}) => kind === 'path')).toEqual([]);
});

test.each([
	['', 'names with commas between them'],
	['table,,ip', 'names with commas between them'],
	['table,', 'names with commas between them'],
	['resources[].ARN', 'cannot read “resources[].ARN”'],
	['a..b', 'cannot read “a..b”'],
	['.a', 'cannot read “.a”'],
	['[0]', 'cannot read “[0]”'],
	['a[0', 'cannot read “a[0”'],
	['event name', 'cannot read “event name”'],
	['table,ip,table', 'names “table” twice'],
	['count', 'cannot take “count”'],
])('%j is a mistake', (text, sentence) => {
	expect(() => parseCountFields(text)).toThrow(Failure);
	expect(() => parseCountFields(text)).toThrow(sentence);
});

test('a path is read as it was written', () => {
	const step = fc.oneof(fc.stringMatching(/^[A-Za-z_:-]{1,8}$/), fc.integer({min: 0, max: 99}));
	fc.assert(
		fc.property(fc.array(step, {maxLength: 6}), rest => {
			const text = rest.map(part => (typeof part === 'number' ? `[${part}]` : `.${part}`)).join('');
			expect(parseCountFields(`top${text}`)).toEqual([
				{kind: 'path', name: `top${text}`, path: ['top', ...rest]},
			]);
		}),
	);
});
