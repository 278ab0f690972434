import type {ServerResponse} from 'node:http';
import {encodeFrame, errorFrame, eventFrame, exceptionFrame} from './event-stream.ts';

/**
How a Live Tail session can end or be spoiled.

- `close`: the stream ends in order, between two frames.
- `reset`: the connection is reset.
- `truncate`: the stream ends inside a frame.
- `bad-crc`, `bad-json`: an update arrives damaged.
- `session-timeout`, `streaming-exception`: the exceptions of the API reference.
- `unmodeled-exception`: an exception that the API reference does not know.
- `error`: an error of the transport.
- `endless-frame`, `slow-frame`: an update begins that says it is 4 GiB long, or 1 MiB, and comes byte by byte.
- `silence`: nothing comes any more, not even empty updates.
*/
export type SessionBreakage =
	| 'close'
	| 'reset'
	| 'truncate'
	| 'bad-crc'
	| 'bad-json'
	| 'session-timeout'
	| 'streaming-exception'
	| 'unmodeled-exception'
	| 'error'
	| 'endless-frame'
	| 'slow-frame'
	| 'silence';

export function sendBreakage(response: ServerResponse, breakage: SessionBreakage): void {
	switch (breakage) {
		case 'silence':
			return;
		case 'endless-frame':
			sendSlowly(response, 0xffff_ffff);
			return;
		case 'slow-frame':
			sendSlowly(response, 1024 * 1024);
			return;
		case 'close':
			response.end();
			return;
		case 'reset':
			response.socket?.resetAndDestroy();
			return;
		default:
			response.end(lastBytes(breakage));
	}
}

/** What a stream ends with that is spoiled by its last bytes. */
export function lastBytes(
	breakage: Exclude<
		SessionBreakage,
		'silence' | 'endless-frame' | 'slow-frame' | 'close' | 'reset'
	>,
): Buffer {
	switch (breakage) {
		case 'truncate':
			return emptyUpdate().subarray(0, 40);
		case 'bad-crc': {
			const frame = emptyUpdate();
			frame.writeInt32BE(~frame.readInt32BE(frame.length - 4), frame.length - 4);
			return frame;
		}
		case 'bad-json':
			return encodeFrame(
				{
					':message-type': 'event',
					':event-type': 'sessionUpdate',
					':content-type': 'application/json',
				},
				'{"sessionResults":',
			);
		case 'session-timeout':
			return exceptionFrame('SessionTimeoutException', 'The Live Tail session has timed out.');
		case 'streaming-exception':
			return exceptionFrame('SessionStreamingException', 'An unknown error occurred.');
		case 'unmodeled-exception':
			return exceptionFrame('ThrottlingException', 'Rate exceeded');
		case 'error':
			return errorFrame('InternalFailure', 'An internal error occurred.');
	}
}

function sendSlowly(response: ServerResponse, length: number): void {
	// What every frame begins with.
	const start = Buffer.alloc(4);
	start.writeUInt32BE(length);
	response.write(start);
	const drip = setInterval(() => response.write('x'), 20);
	response.once('close', () => clearInterval(drip));
}

function emptyUpdate(): Buffer {
	return eventFrame('sessionUpdate', {sessionMetadata: {sampled: false}, sessionResults: []});
}
