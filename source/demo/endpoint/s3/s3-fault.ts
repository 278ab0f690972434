import type {ServerResponse} from 'node:http';
import {applyFault, type Fault} from '../fault.ts';
import type {ObjectAnswer} from './get-object.ts';
import {answerS3Error, S3Error} from './s3-error.ts';

/**
What happens to a request instead of its answer.

- `error`: an error of S3, by code and HTTP status.
- `answer`, `reset`, `silence`: as in any other service.
- `cut`: an object's connection is reset after so many bytes of the body.
- `stall`: nothing comes after so many bytes of it, and the connection stays open.
*/
export type S3Fault =
	| {
			readonly kind: 'error';
			readonly code: string;
			readonly status: number;
			readonly message?: string;
	  }
	| Extract<Fault, {readonly kind: 'answer'}>
	| {readonly kind: 'reset' | 'silence'}
	| BodyFault;

type BodyFault = {readonly kind: 'cut' | 'stall'; readonly after: number};

/** Answers with the fault. `readObject` gives the object whose body is spoilt. */
export async function applyS3Fault(
	response: ServerResponse,
	fault: S3Fault,
	readObject: () => ObjectAnswer,
): Promise<void> {
	switch (fault.kind) {
		case 'error':
			answerS3Error(response, new S3Error(fault.code, fault.status, fault.message ?? fault.code));
			return;
		case 'answer':
			applyFault(response, fault);
			return;
		case 'reset':
		case 'silence':
			applyFault(response, {kind: fault.kind});
			return;
		case 'cut':
		case 'stall':
			await spoilBody(response, fault, readObject());
	}
}

async function spoilBody(
	response: ServerResponse,
	{kind, after}: BodyFault,
	{status, headers, body}: ObjectAnswer,
): Promise<void> {
	response.writeHead(status, headers);
	await new Promise<void>(resolve => {
		response.write(body.subarray(0, after), () => resolve());
	});
	// A reset would take what the other side has not read yet with it.
	if (kind === 'cut') response.socket?.destroySoon();
}
