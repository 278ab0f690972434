import {afterEach, beforeEach, expect, test, vi} from 'vitest';
import {findLogGroups} from '../../../source/engines/insights/find-log-groups.ts';
import {Failure} from '../../../source/failure.ts';
import {stubAwsEnvironment} from '../../aws/aws-environment.ts';
import {createLogGroup, openEndpoint, region} from '../../demo/endpoint/connect.ts';

beforeEach(() => stubAwsEnvironment());
afterEach(() => {
	vi.unstubAllEnvs();
});

const group = createLogGroup({name: 'first'});

test('a log group named twice, by its name and its ARN, is one', async () => {
	const {url} = await openEndpoint({logGroups: [group]});
	const arn = group.logGroupArn;
	const found = await findLogGroups(['first', arn], {endpointUrl: url, region}, () => {});
	expect(found.logGroups).toEqual([arn]);
	found.clients.destroy();
});

test('log groups of several Regions are refused', async () => {
	const arn = 'arn:aws:logs:eu-west-1:111122223333:log-group:second';
	await expect(findLogGroups([group.logGroupArn, arn], {}, () => {})).rejects.toThrow(
		new Failure(
			2,
			'Logs Insights reads log groups of one Region at a time, and these are in us-east-1, eu-west-1.',
		),
	);
});
