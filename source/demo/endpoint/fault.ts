import type {ServerResponse} from 'node:http';
import {answerError} from './answer.ts';
import {eventStreamContentType} from './event-stream.ts';
import {ServiceError} from './service-error.ts';

/**
What happens to a request instead of its answer.

- `error`: an error of the service, by name and HTTP status.
- `answer`: any other answer, such as a proxy's 502 in HTML.
- `reset`: the connection is reset before the headers.
- `silence`: nothing comes, not even headers.
- `headers only`: the headers of an event stream, then nothing.
*/
export type Fault =
	| {
			readonly kind: 'error';
			readonly name: string;
			readonly status: number;
			readonly message?: string;
	  }
	| {
			readonly kind: 'answer';
			readonly status: number;
			readonly contentType: string;
			readonly body: string;
	  }
	| {readonly kind: 'reset' | 'silence' | 'headers only'};

/** @param answerWith how the protocol of the request says an error */
export function applyFault(
	response: ServerResponse,
	fault: Fault,
	answerWith: (response: ServerResponse, error: ServiceError) => void = answerError,
): void {
	switch (fault.kind) {
		case 'error':
			answerWith(response, new ServiceError(fault.name, fault.message ?? fault.name, fault.status));
			return;
		case 'answer':
			response.writeHead(fault.status, {'content-type': fault.contentType}).end(fault.body);
			return;
		case 'reset':
			response.socket?.resetAndDestroy();
			return;
		case 'headers only':
			response.writeHead(200, {'content-type': eventStreamContentType}).flushHeaders();
			return;
		case 'silence':
			return;
	}
}
