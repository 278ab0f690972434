import {type Answer, answerOf} from './answer.ts';
import {answerDateStep, readAnswerDate} from './answer-date.ts';
import {
	type ClientOptions,
	checkEndpoint,
	clientConfiguration,
	prepareEnvironment,
} from './client-configuration.ts';
import {guardAnswers} from './guard-answers.ts';
import {explainSts} from './sts-sentence.ts';

/** Whom the credentials belong to. */
export type CallerIdentity = {readonly arn: string; readonly account: string};

/** Who is asking, and by how much this computer's clock is ahead of AWS's, ms; `undefined` when no answer told the time. */
export type Introduction = {
	readonly region: string | undefined;
	readonly profile: string | undefined;
	readonly identity: Answer<CallerIdentity>;
	readonly clockAhead: number | undefined;
};

/**
Asks STS who is asking, which everybody may. `log` gets the SDK's warnings. Throws a `Failure` for an endpoint that is
no URL.
*/
export async function introduce(
	options: ClientOptions,
	log: (line: string) => void,
	now: () => number,
): Promise<Introduction> {
	prepareEnvironment(options);
	const profile = options.profile ?? (process.env.AWS_PROFILE || undefined);
	const {GetCallerIdentityCommand, STSClient} = await import('@aws-sdk/client-sts');
	const client = guardAnswers(new STSClient(clientConfiguration(options, log)), options);
	let clockAhead: number | undefined;
	client.middlewareStack.add(
		readAnswerDate(date => {
			clockAhead = date === undefined ? undefined : now() - date;
		}),
		answerDateStep,
	);
	try {
		const region = await client.config.region().catch(() => undefined);
		const endpointUrl = options.endpointUrl ?? (await configuredEndpoint(client));
		if (endpointUrl !== undefined) checkEndpoint(endpointUrl);
		const identity = await answerOf(
			client.send(new GetCallerIdentityCommand({})).then(({Arn = '', Account = ''}) => ({
				arn: Arn,
				account: Account,
			})),
			'sts:GetCallerIdentity',
			error =>
				explainSts(error, {
					service: 'STS',
					operation: 'GetCallerIdentity',
					profile,
					region,
					endpointUrl,
				}),
		);
		return {region, profile, identity, clockAhead};
	} finally {
		client.destroy();
	}
}

function configuredEndpoint(client: {
	readonly config: {readonly serviceConfiguredEndpoint?: () => Promise<string | undefined>};
}): Promise<string | undefined> {
	return (
		client.config.serviceConfiguredEndpoint?.().catch(() => undefined) ?? Promise.resolve(undefined)
	);
}
