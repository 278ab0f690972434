import {crc32} from 'node:zlib';

/** The content type of an answer that is a stream of frames. */
export const eventStreamContentType = 'application/vnd.amazon.eventstream';

const stringType = 7;

/**
One frame of an event stream: total length, headers length, CRC32 of both, headers, payload, CRC32 of
all before it; integers are big endian. Source: the event stream encoding of the AWS SDK documentation.
*/
export function encodeFrame(headers: Readonly<Record<string, string>>, payload: string): Buffer {
	const encodedHeaders = Buffer.concat(
		Object.entries(headers).map(([name, value]) => encodeHeader(name, value)),
	);
	const payloadLength = Buffer.byteLength(payload);
	const frame = Buffer.alloc(12 + encodedHeaders.length + payloadLength + 4);
	frame.writeUInt32BE(frame.length, 0);
	frame.writeUInt32BE(encodedHeaders.length, 4);
	frame.writeUInt32BE(crc32(frame.subarray(0, 8)), 8);
	encodedHeaders.copy(frame, 12);
	frame.write(payload, 12 + encodedHeaders.length);
	frame.writeUInt32BE(crc32(frame.subarray(0, -4)), frame.length - 4);
	return frame;
}

function encodeHeader(name: string, value: string): Buffer {
	const header = Buffer.alloc(1 + name.length + 3 + Buffer.byteLength(value));
	header.writeUInt8(name.length, 0);
	header.write(name, 1);
	header.writeUInt8(stringType, 1 + name.length);
	header.writeUInt16BE(Buffer.byteLength(value), 2 + name.length);
	header.write(value, 4 + name.length);
	return header;
}

export function eventFrame(eventType: string, event: object): Buffer {
	return encodeFrame(
		{
			':message-type': 'event',
			':event-type': eventType,
			':content-type': 'application/json',
		},
		JSON.stringify(event),
	);
}

export function exceptionFrame(exceptionType: string, message: string): Buffer {
	return encodeFrame(
		{
			':message-type': 'exception',
			':exception-type': exceptionType,
			':content-type': 'application/json',
		},
		JSON.stringify({message}),
	);
}

/** An error of the transport, which no API reference lists. */
export function errorFrame(code: string, message: string): Buffer {
	return encodeFrame(
		{':message-type': 'error', ':error-code': code, ':error-message': message},
		'',
	);
}
