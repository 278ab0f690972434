import {Buffer} from 'node:buffer';
import {isIPv4, isIPv6} from 'node:net';
import {expect, test} from 'vitest';
import {StandIns} from '../../../source/cloudtrail/redaction/stand-ins.ts';

type Kind = 'account' | 'address' | 'longAddress' | 'identifier' | 'accessKey' | 'value';

function standIns(key = 'a test'): StandIns {
	return new StandIns(Buffer.from(key));
}

const kinds: readonly (readonly [Kind, secret: string, other: string, shape: RegExp])[] = [
	['account', '111122223333', '000000100000', /^000000000001$/],
	['address', '192.0.2.1', '1240.0.0.1', /^240\.0\.0\.1$/],
	['longAddress', '2600:1f18::a', '2001:db8::a:b:c', /^2001:db8::0:1$/],
	['identifier', 'AROAEXAMPLEEXAMPLE01', 'AROAEXAMPLEEXAMPLE02', /^AROAREDACTED[A-P]{12}$/],
	['accessKey', 'EXAMPLE_KEY_ID', 'ANOTHER_KEY_ID', /^AKIAREDACTED[A-P]{12}$/],
	['value', 'o-1', 'redacted-o-1', /^redacted-[a-p]{12}$/],
];

test.each(kinds)('%s: the same for the same, and itself for itself', (kind, secret, _, shape) => {
	const ones = standIns();
	const standIn = ones[kind](secret);
	expect(standIn).toMatch(shape);
	expect(ones[kind](secret)).toBe(standIn);
	expect(ones[kind](standIn)).toBe(standIn);
});

test.each([
	['account', ['1000000000001', '0000000000001']],
	['address', ['0.0.0.01', '10.0.0.0', '1240.0.0.1', '240.0.0.1x', '240.12', '241.0.0.1']],
	['longAddress', ['2001:db8::1', '2001:db8:1::1:1', '2001:db8::1:1:1', '12001:db8::1:1']],
	[
		'identifier',
		['AROAREDACTEDABCDEFGHIJKLM', 'XAROAREDACTEDABCDEFGHIJKL', 'AROAREDACTEDABCDEFGHIJKZ'],
	],
	['accessKey', ['AROAREDACTEDABCDEFGHIJKLM', 'XAROAREDACTEDABCDEFGHIJKL']],
	['value', ['redacted-', 'redacted-abcdefghijklm', 'not redacted-abcdefghijkl']],
] as const)('%s: what only looks like a stand-in has one', (kind, texts) => {
	for (const text of texts) {
		expect(standIns()[kind](text)).not.toBe(text);
	}
});

test('another secret has another one, and so has another run where it is not counted', () => {
	for (const [kind, secret, other] of kinds) {
		const ones = standIns();
		expect(ones[kind](secret)).not.toBe(ones[kind](other));
	}

	expect(standIns('one').value('o-1')).not.toBe(standIns('other').value('o-1'));
	expect(new StandIns().value('o-1')).not.toBe(new StandIns().value('o-1'));
});

test('letter case makes no other address', () => {
	const ones = standIns();
	expect(ones.longAddress('2600::A')).toBe(ones.longAddress('2600::a'));
});

test('0.0.0.0 is nobody, and a stand-in is one whoever made it', () => {
	expect(standIns().address('0.0.0.0')).toBe('0.0.0.0');
	expect(standIns().address('240.15.66.64')).toBe('240.15.66.64');
	expect(standIns().longAddress('2001:db8::1f:4240')).toBe('2001:db8::1f:4240');
});

test('however many there are, each is another one and an address', () => {
	const ones = standIns();
	const count = 66_000;
	const short = Array.from({length: count}, (_, place) => ones.address(`one ${place}`));
	const long = Array.from({length: count}, (_, place) => ones.longAddress(`other ${place}`));
	expect(new Set([...short, ...long]).size).toBe(2 * count);
	expect(short.every(address => isIPv4(address) && ones.address(address) === address)).toBe(true);
	expect(long.every(address => isIPv6(address) && ones.longAddress(address) === address)).toBe(
		true,
	);
});
