import {request} from 'node:http';
import {expect, it} from 'vitest';
import type {Endpoint} from '../../../source/demo/endpoint/endpoint.ts';
import {createLogGroup, openEndpoint} from './connect.ts';

const headers = {
	'x-amz-target': 'Logs_20140328.DescribeLogGroups',
	authorization: `AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20260101/us-east-1/logs/aws4_request, SignedHeaders=host;x-amz-date, Signature=${'0'.repeat(64)}`,
};

type Answer = {readonly status: number | undefined; readonly type: unknown};

/** A POST with any headers, which fetch would not send. */
async function post(
	endpoint: Endpoint,
	changed: Readonly<Record<string, string | undefined>> = {},
	body = '{}',
): Promise<Answer> {
	const entries = Object.entries({...headers, ...changed}).filter(
		([, value]) => value !== undefined,
	);
	return new Promise((resolve, reject) => {
		const post = request(
			endpoint.url,
			{method: 'POST', headers: Object.fromEntries(entries)},
			async response => {
				const text = (await response.toArray()).join('');
				resolve({status: response.statusCode, type: JSON.parse(text).__type});
			},
		);
		post.on('error', reject);
		post.end(body);
	});
}

it('listens on the loopback interface, on a port of its own', async () => {
	const [one, other] = await Promise.all([
		openEndpoint({logGroups: []}),
		openEndpoint({logGroups: []}),
	]);
	expect(one.url).toMatch(/^http:\/\/127\.0\.0\.1:[1-9]\d+$/);
	expect(one.url).not.toBe(other.url);
});

it.each<[string, Readonly<Record<string, string | undefined>>, string, Answer]>([
	['answers', {}, '{}', {status: 200, type: undefined}],
	['takes an empty body for no parameters', {}, '', {status: 200, type: undefined}],
	['is called localhost as well', {host: 'localhost:1'}, '{}', {status: 200, type: undefined}],
	[
		"knows CloudTrail's operations by their Java package too",
		{'x-amz-target': 'com.amazonaws.cloudtrail.v20131101.CloudTrail_20131101.DescribeTrails'},
		'{}',
		{status: 200, type: undefined},
	],
	[
		'refuses other hosts',
		{host: 'evil.example'},
		'{}',
		{status: 403, type: 'AccessDeniedException'},
	],
	[
		'refuses hosts that only begin like its own',
		{host: '127.0.0.1.evil.example:80'},
		'{}',
		{status: 403, type: 'AccessDeniedException'},
	],
	[
		'refuses unknown operations',
		{'x-amz-target': 'Logs_20140328.PutLogEvents'},
		'{}',
		{status: 400, type: 'UnknownOperationException'},
	],
	[
		'refuses operations of another service',
		{'x-amz-target': 'CloudTrail_20131101.StartLiveTail'},
		'{}',
		{status: 400, type: 'UnknownOperationException'},
	],
	[
		'refuses requests that name no operation',
		{'x-amz-target': undefined},
		'{}',
		{status: 400, type: 'UnknownOperationException'},
	],
	[
		'refuses requests that are not signed',
		{authorization: undefined},
		'{}',
		{status: 400, type: 'MissingAuthenticationTokenException'},
	],
	[
		'refuses requests that are signed in another way',
		{authorization: 'Basic AWS4-HMAC-SHA256'},
		'{}',
		{status: 400, type: 'MissingAuthenticationTokenException'},
	],
	['refuses a body that is no JSON', {}, '{', {status: 400, type: 'SerializationException'}],
	['refuses a body that is no object', {}, '[]', {status: 400, type: 'SerializationException'}],
	[
		'refuses parameters of another type',
		{},
		'{"limit":"1"}',
		{status: 400, type: 'SerializationException'},
	],
	[
		'refuses a large body',
		{},
		'x'.repeat(2 * 1024 * 1024),
		{status: 413, type: 'RequestEntityTooLargeException'},
	],
])('%s', async (_, changed, body, expected) => {
	const endpoint = await openEndpoint({logGroups: [createLogGroup()]});
	expect(await post(endpoint, changed, body)).toEqual(expected);
});
