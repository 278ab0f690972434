import {GetCallerIdentityCommand, STSClient} from '@aws-sdk/client-sts';
import {expect, it, onTestFinished} from 'vitest';
import type {Endpoint} from '../../../source/demo/endpoint/endpoint.ts';
import {openEndpoint, region} from './connect.ts';

function stsClient(endpoint: Endpoint): STSClient {
	const client = new STSClient({
		endpoint: endpoint.url,
		region,
		credentials: {accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'any'},
		maxAttempts: 1,
	});
	onTestFinished(() => client.destroy());
	return client;
}

it('tells whom the credentials belong to', async () => {
	const caller = {
		Arn: 'arn:aws:sts::444455556666:assumed-role/on<call>/jane',
		UserId: 'AROA:jane',
		Account: '444455556666',
	};
	const client = stsClient(await openEndpoint({logGroups: [], caller}));
	expect(await client.send(new GetCallerIdentityCommand({}))).toMatchObject(caller);
});

it('answers with a fault in place of that', async () => {
	const endpoint = await openEndpoint({logGroups: []});
	endpoint.fail('GetCallerIdentity', {
		kind: 'error',
		name: 'InvalidClientTokenId',
		status: 403,
		message: 'The security token included in the request is invalid.',
	});
	await expect(stsClient(endpoint).send(new GetCallerIdentityCommand({}))).rejects.toMatchObject({
		name: 'InvalidClientTokenId',
		message: 'The security token included in the request is invalid.',
		$metadata: {httpStatusCode: 403},
	});
});
