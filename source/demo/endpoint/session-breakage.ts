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
- `endless-frame`: an update begins that says it is 4 GiB long, and goes on a little.
- `slow-frame`: an update begins that says it is 1 MiB long, and comes byte by byte.
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
			response.write(frameStart(0xffff_ffff));
			response.write(Buffer.alloc(64 * 1024));
			return;
		case 'slow-frame':
			sendSlowly(response);
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

function lastBytes(
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

/** What every frame begins with. */
function frameStart(length: number): Buffer {
	const start = Buffer.alloc(4);
	start.writeUInt32BE(length);
	return start;
}

function sendSlowly(response: ServerResponse): void {
	response.write(frameStart(1024 * 1024));
	const drip = setInterval(() => response.write('x'), 20);
	response.once('close', () => clearInterval(drip));
}

function emptyUpdate(): Buffer {
	return eventFrame('sessionUpdate', {sessionMetadata: {sampled: false}, sessionResults: []});
}
