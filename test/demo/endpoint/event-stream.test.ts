import {crc32} from 'node:zlib';
import {expect, it} from 'vitest';
import {encodeFrame} from '../../../source/demo/endpoint/event-stream.ts';

it('encodes a frame byte for byte', () => {
	const prelude = '0000003d00000020';
	const preludeChecksum = '07fd8396';
	const header =
		'0c636f6e74656e742d74797065' + // content-type, with its length before it
		'07' + // a string
		'00106170706c69636174696f6e2f6a736f6e'; // application/json, with its length before it
	const payload = '7b27666f6f273a27626172277d';
	const checksum = '8d9c08b1';
	const rest = prelude + preludeChecksum + header + payload;

	const frame = encodeFrame({'content-type': 'application/json'}, "{'foo':'bar'}");

	expect(frame.toString('hex')).toBe(rest + checksum);
	expect(crc32(Buffer.from(prelude, 'hex'))).toBe(Number.parseInt(preludeChecksum, 16));
	expect(crc32(Buffer.from(rest, 'hex'))).toBe(Number.parseInt(checksum, 16));
});

it('counts bytes, not characters', () => {
	const frame = encodeFrame({a: 'é'}, '✓');
	expect(frame.readUInt32BE(0)).toBe(frame.length);
	expect(frame.subarray(12, -4).toString('hex')).toBe('0161' + '07' + '0002c3a9' + 'e29c93');
});
