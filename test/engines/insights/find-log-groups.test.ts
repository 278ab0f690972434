import {afterEach, beforeEach, expect, onTestFinished, test, vi} from 'vitest';
import {findLogGroups} from '../../../source/engines/insights/find-log-groups.ts';
import {Failure} from '../../../source/failure.ts';
import {stubAwsEnvironment} from '../../aws/aws-environment.ts';
import {createLogGroup, openEndpoint, region} from '../../demo/endpoint/connect.ts';

beforeEach(() => stubAwsEnvironment({AWS_REGION: region}));
afterEach(() => {
	vi.unstubAllEnvs();
});

const first = createLogGroup({name: 'first'});
const second = createLogGroup({name: 'second', region: 'eu-west-1'});
const third = createLogGroup({name: 'third', region: 'eu-central-1'});

async function found(names: readonly string[], option?: string) {
	const {url} = await openEndpoint({logGroups: [first, second, third]});
	const regions = await findLogGroups(names, {endpointUrl: url, region: option}, () => {});
	onTestFinished(() => {
		for (const {clients} of regions) clients.destroy();
	});
	return regions.map(each => [each.region, each.logGroups]);
}

test('a log group named twice, by its name and its ARN, is one', async () => {
	const arn = first.logGroupArn;
	expect(await found(['first', arn], region)).toEqual([[region, [arn]]]);
	expect(await found(['first', second.logGroupArn, third.logGroupArn, arn])).toEqual([
		[region, [arn]],
		['eu-west-1', [second.logGroupArn]],
		['eu-central-1', [third.logGroupArn]],
	]);
});

test('names are looked up in the Region of the options, else beside the one of the ARNs', async () => {
	const arn = third.logGroupArn;
	expect(await found([arn, 'second'], 'eu-west-1')).toEqual([
		['eu-central-1', [arn]],
		['eu-west-1', [second.logGroupArn]],
	]);
	expect(await found([arn, 'third'])).toEqual([['eu-central-1', [arn]]]);
});

test('one that there is not in its Region fails all', async () => {
	await expect(found([second.logGroupArn, 'nothing'], 'eu-central-1')).rejects.toThrow(
		'There is no log group nothing in eu-central-1',
	);
});

test('more log groups of a Region than one query reads are refused', async () => {
	const arns = (of: string, count: number) =>
		Array.from({length: count}, (_, n) => createLogGroup({name: `group-${n}`, region: of})).map(
			({logGroupArn}) => logGroupArn,
		);
	const fifty = [...arns('eu-west-1', 50), ...arns('us-east-1', 50)];
	expect((await found(fifty)).map(([, logGroups]) => logGroups?.length)).toEqual([50, 50]);
	await expect(found([...fifty, ...arns('eu-west-1', 51)])).rejects.toThrow(
		new Failure(2, 'Logs Insights reads 50 log groups at once, and these are 51: name fewer.'),
	);
});
