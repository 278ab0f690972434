import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {matches} from '../../../source/demo/filter-pattern/match.ts';
import {parseFilterPattern} from '../../../source/demo/filter-pattern/parse.ts';
import {PatternError} from '../../../source/demo/filter-pattern/pattern-error.ts';
import {anyCharacter} from '../../fixtures/any-character.ts';

function selects(pattern: string, message: string): boolean {
	return matches(parseFilterPattern(pattern), message);
}

describe('terms', () => {
	it.each([
		['', 'anything', true],
		['ERROR', '[ERROR 400] BAD REQUEST', true],
		['ERROR', 'error', false],
		['ERROR', 'Exiting with ERRORCODE: -1', true],
		['ERROR REQUEST', '[ERROR 400] BAD REQUEST', true],
		['ERROR ARGUMENTS', '[ERROR 400] BAD REQUEST', false],
		['"INTERNAL SERVER ERROR"', '[ERROR 500] INTERNAL SERVER ERROR', true],
		['"SERVER INTERNAL"', '[ERROR 500] INTERNAL SERVER ERROR', false],
		['"say \\"hi\\" \\\\"', 'say "hi" \\', true],
		['ERROR -ARGUMENTS', '[ERROR 400] BAD REQUEST', true],
		['ERROR -"BAD REQUEST"', '[ERROR 400] BAD REQUEST', false],
		['-ARGUMENTS', 'fine', true],
		['?ERROR ?WARN', 'WARN message', true],
		['?ERROR ?"a b"', 'a message', false],
		['?ERROR message', 'a message', true],
		['?ERROR -other', 'a message', true],
		['%AUTHORIZED%', '[ERROR 401] UNAUTHORIZED REQUEST', true],
		['401 %^.ERROR%', '[ERROR 401] UNAUTHORIZED REQUEST', true],
		['402 %^.ERROR%', '[ERROR 401] UNAUTHORIZED REQUEST', false],
	])('%s against %s: %s', (pattern, message, expected) => {
		expect(selects(pattern, message)).toBe(expected);
	});

	it('agrees with a naive reading of words, exclusions and options', () => {
		const word = fc.stringMatching(/^[ab]{1,3}$/);
		const words = fc.array(word, {maxLength: 3});
		fc.assert(
			fc.property(
				words,
				words,
				words,
				fc.stringMatching(/^[ab ]{0,8}$/),
				(all, none, any, message) => {
					fc.pre(all.length + none.length + any.length > 0);
					const pattern = [
						...all,
						...none.map(term => `-${term}`),
						...any.map(term => `?"${term}"`),
					];
					const expected =
						all.length + none.length === 0
							? any.some(term => message.includes(term))
							: all.every(term => message.includes(term)) &&
								none.every(term => !message.includes(term));
					expect(selects(pattern.join(' '), message)).toBe(expected);
				},
			),
		);
	});
});

/** The log event of the page "Filter pattern syntax", with a little more. */
const message = JSON.stringify({
	eventType: 'UpdateTrail',
	sourceIPAddress: '111.111.111.111',
	arrayKey: ['value', 'another value'],
	objectList: [
		{name: 'a', id: 1},
		{name: 'b', id: 2},
	],
	SomeObject: null,
	ThisFlag: true,
	ThatFlag: false,
	cluster: {name: 'c', 'x.y': 7},
	recipientAccountId: '111122223333',
	coordinates: [
		[0, 1, 2],
		[4, 5, 6],
	],
	latency: 55.5,
	literal: 'Ev*ent',
});

describe('JSON', () => {
	it.each([
		['{ $.eventType = "UpdateTrail" }', true],
		['{$.eventType=UpdateTrail}', true],
		['{ $.eventType = "updateTrail" }', false],
		['{ $.eventType = "Update*" }', true],
		['{ $.eventType = *Trail }', true],
		['{ $.eventType = *dateT* }', true],
		['{ $.eventType = Trail* }', false],
		['{ $.eventType = * }', true],
		['{ $.eventType = "*" }', true],
		['{ $.eventType = Upd*Trail }', false],
		['{ $.literal = Ev*ent }', true],
		['{ $.eventType = %^Up.*l$% }', true],
		['{ $.eventType != %^Up% }', false],
		['{ $.sourceIPAddress != 123.123.* }', true],
		['{ $.sourceIPAddress != 111.* }', false],
		['{ $.arrayKey[0] = "value" }', true],
		['{ $.arrayKey[2] = "*" }', false],
		['{ $.arrayKey[*] = "another value" }', true],
		['{ $.arrayKey[*] = "third" }', false],
		['{ $.arrayKey = "*" }', false],
		['{ $.arrayKey != "x" }', false],
		['{ $.objectList[1].id = 2 }', true],
		['{ $.objectList[*].id = 3 }', false],
		['{ $.objectList.id = 2 }', false],
		['{ $.coordinates[1][0] = 4 }', true],
		['{ $.SomeObject IS NULL }', true],
		['{ $.ThisFlag IS NULL }', false],
		['{ $.Missing IS NULL }', false],
		['{ $.Missing NOT EXISTS }', true],
		['{ $.SomeObject NOT EXISTS }', false],
		['{ $.eventType.length NOT EXISTS }', true],
		['{ $.toString NOT EXISTS }', true],
		['{ $.SomeObject != "x" }', false],
		['{ $.Missing != "x" }', false],
		['{ $.ThisFlag IS TRUE }', true],
		['{ $.ThisFlag IS FALSE }', false],
		['{ $.ThatFlag IS FALSE }', true],
		['{ $.ThisFlag = true }', false],
		['{ $.ThisFlag != false }', false],
		["{ $.cluster.['x.y'] = 7 }", true],
		["{ $.cluster['x.y'] = 7 }", true],
		['{ $.cluster.* = "c" }', true],
		['{ $.* = "UpdateTrail" }', true],
		['{ $.* = "nothing" }', false],
		['{ $.latency >= 55.5 }', true],
		['{ $.latency > 55.5 }', false],
		['{ $.latency < 10e3 }', true],
		['{ $.latency <= +55 }', false],
		['{ $.latency > -1 }', true],
		['{ $.latency = 5.55e1 }', true],
		['{ $.latency != 55.5 }', false],
		['{ $.latency = "55*" }', true],
		['{ $.recipientAccountId = 111122223333 }', true],
		['{ $.recipientAccountId > 1 }', false],
	])('%s: %s', (pattern, expected) => {
		expect(selects(pattern, message)).toBe(expected);
	});

	it.each([
		['{ ($.user.id = 1) && ($.users[0].email = "John.Doe@example.com") }', true],
		['{ ($.user.id = 2 && $.users[0].email = "nonmatch") || $.actions[2] = "GET" }', false],
		[
			'{ $.user.email = "John.Stiles@example.com" || $.coordinates[0][1] = nonmatch && $.actions[2] = nomatch }',
			true,
		],
		[
			'{ ($.user.email = "John.Stiles@example.com" || $.coordinates[0][1] = nonmatch) && $.actions[2] = nomatch }',
			false,
		],
	])("binds as in the User Guide's example %s: %s", (pattern, expected) => {
		const user = {id: 1, email: 'John.Stiles@example.com'};
		const users = [{id: 2, email: 'John.Doe@example.com'}];
		const actions = ['GET', 'PUT', 'DELETE'];
		expect(selects(pattern, JSON.stringify({user, users, actions, coordinates: [[0, 1, 2]]}))).toBe(
			expected,
		);
	});

	it.each(['no JSON', '{"a":', '"a"', '7', 'null', ''])('never selects the message %s', text => {
		expect(selects('{ $.a NOT EXISTS }', text)).toBe(false);
	});

	it('agrees with a naive reading of && and || and parentheses', () => {
		type Tree = string | {readonly operator: '&&' | '||'; readonly sides: readonly [Tree, Tree]};
		const fields = ['a', 'b', 'c', 'd'];
		const {tree} = fc.letrec<{tree: Tree}>(tie => ({
			tree: fc.oneof(
				{maxDepth: 5},
				fc.constantFrom(...fields),
				fc.record({
					operator: fc.constantFrom<'&&' | '||'>('&&', '||'),
					sides: fc.tuple(tie('tree'), tie('tree')),
				}),
			),
		}));
		const print = (node: Tree, parent?: '&&' | '||'): string => {
			if (typeof node === 'string') return `$.${node} = 1`;
			const text = node.sides.map(side => print(side, node.operator)).join(node.operator);
			return parent === '&&' && node.operator === '||' ? `(${text})` : text;
		};
		const holds = (node: Tree, truths: readonly string[]): boolean => {
			if (typeof node === 'string') return truths.includes(node);
			const [left, right] = node.sides.map(side => holds(side, truths));
			return (node.operator === '&&' ? left && right : left || right) ?? false;
		};
		fc.assert(
			fc.property(tree, fc.subarray(fields), (node, truths) => {
				const pattern = `{${print(node)}}`;
				fc.pre(pattern.length <= 1024);
				const event = Object.fromEntries(truths.map(field => [field, 1]));
				expect(selects(pattern, JSON.stringify(event))).toBe(holds(node, truths));
			}),
		);
	});
});

it('parses or throws a PatternError, and matching never throws', () => {
	const piece = fc.constantFrom(
		...[
			'{',
			'}',
			'(',
			')',
			'$',
			'.a',
			'.*',
			'[0]',
			'[*]',
			".['a']",
			' = ',
			' != ',
			' < ',
			'1',
			'"x*"',
		],
		...[
			'%a+%',
			'%',
			'&&',
			'||',
			' IS NULL',
			' NOT EXISTS',
			' ',
			'-',
			'?',
			'x',
			'\\',
			'"',
			'[',
			'*',
		],
	);
	const pattern = fc.oneof(
		fc.string({unit: anyCharacter}),
		fc.array(piece, {maxLength: 12}).map(pieces => pieces.join('')),
		fc.array(piece, {maxLength: 12}).map(pieces => `{$.a${pieces.join('')}}`),
	);
	fc.assert(
		fc.property(pattern, fc.oneof(fc.json(), fc.string()), (text, event) => {
			try {
				expect(typeof selects(text, event)).toBe('boolean');
			} catch (error) {
				expect(error).toBeInstanceOf(PatternError);
			}
		}),
		{numRuns: 2000},
	);
});
