import {Readable} from 'node:stream';
import {boundedFrames} from './bounded-frames.ts';
import {type ClientOptions, usualSilence} from './client-configuration.ts';
import {field} from './error-facts.ts';
import {wholeBody} from './whole-body.ts';
import {type Credentials, rememberSecrets} from './without-secrets.ts';

/** Next to the wire: whoever reads an answer reads what comes through here. */
const nextToTheWire = {step: 'deserialize', priority: 'low', name: 'guardAnswers'} as const;

/** Answers without an end of their own, read as they come: Live Tail's frames, and files, which are read in flat memory. */
const streams: Readonly<Record<string, 'frames' | 'bytes'>> = {
	StartLiveTailCommand: 'frames',
	GetObjectCommand: 'bytes',
};

/** A client of the SDK. */
type Client = {
	readonly config: {readonly credentials: () => Promise<Credentials>};
	readonly middlewareStack: {
		add(middleware: ReturnType<typeof guard>, options: typeof nextToTheWire): void;
	};
};

/**
Has a client give up answers that have no end, in time or in bytes, with an `UnboundedAnswer`: the SDK bounds the silence
between two bytes alone. An answer has four times that silence, two minutes, to come. What requests were signed with is
remembered, so that no text of an answer tells it. Gives the client back.
*/
export function guardAnswers<Guarded extends Client>(
	client: Guarded,
	{silence = usualSilence}: ClientOptions,
): Guarded {
	client.middlewareStack.add(guard(client, 4 * silence), nextToTheWire);
	return client;
}

function guard({config}: Client, longest: number) {
	return <Request, Result extends {readonly response: unknown}>(
		next: (request: Request) => Promise<Result>,
		{commandName = ''}: {readonly commandName?: string},
	) =>
		async (request: Request): Promise<Result> => {
			// It is signed: they are there.
			await config.credentials().then(rememberSecrets, () => {});
			const result = await next(request);
			const {response} = result;
			const body = field(response, 'body');
			if (typeof response !== 'object' || response === null || !(body instanceof Readable)) {
				return result;
			}

			const stream = isError(response) ? undefined : streams[commandName];
			if (stream === 'bytes') return result;
			const bounded = stream === 'frames' ? boundedFrames(body) : await wholeBody(body, longest);
			Reflect.set(response, 'body', bounded);
			return result;
		};
}

function isError(response: object): boolean {
	const status = field(response, 'statusCode');
	return typeof status !== 'number' || status >= 300;
}
