import {afterEach, beforeEach, expect, test, vi} from 'vitest';
import {stubAwsEnvironment} from '../../aws/aws-environment.ts';
import {
	basicTrail,
	check,
	checksOf,
	deliveredTo,
	named,
	onOne,
	tableSelectors,
	trail,
} from '../examining.ts';
import {wordsOf} from '../shell-words.ts';

beforeEach(() => stubAwsEnvironment());
afterEach(() => vi.unstubAllEnvs());

test('no data events: all selectors that there are stay', async () => {
	const [management] = tableSelectors;
	const found = await check(
		'data events',
		onOne({advancedEventSelectors: management === undefined ? [] : [management]}),
	);
	expect(found).toMatchObject({
		verdict: 'problem',
		sentence: 'Trail shop logs no data events of DynamoDB tables.',
	});
	expect(found?.fix?.cli).toBe(
		`aws cloudtrail put-event-selectors --region=us-east-1 --trail-name=arn:aws:cloudtrail:us-east-1:111122223333:trail/shop --advanced-event-selectors='${JSON.stringify(
			[
				management,
				{
					Name: 'DynamoDB tables',
					FieldSelectors: [
						{Field: 'eventCategory', Equals: ['Data']},
						{Field: 'resources.type', Equals: ['AWS::DynamoDB::Table']},
					],
				},
			],
		)}'`,
	);
});

test('a name that would break out of the quotes stays within them', async () => {
	const name = `it's "$(id)" \`id\` \\ \u202E`;
	const [management] = tableSelectors;
	const selectors = [{...management, FieldSelectors: management?.FieldSelectors ?? [], Name: name}];
	const found = await check('data events', onOne({advancedEventSelectors: selectors}));
	const [aws, service, operation, ...options] = wordsOf(found?.fix?.cli ?? '');
	expect([aws, service, operation, options.length]).toEqual([
		'aws',
		'cloudtrail',
		'put-event-selectors',
		3,
	]);
	const value = options[2]?.replace('--advanced-event-selectors=', '');
	expect(JSON.parse(value ?? '')).toMatchObject([{Name: name}, {Name: 'DynamoDB tables'}]);
	expect(found?.fix?.cli).not.toMatch(/[\p{Cc}\p{Cf}]/u);
});

test('five selectors of the older kind leave no room', async () => {
	const logGroup = deliveredTo();
	const writes = {
		ReadWriteType: 'WriteOnly',
		IncludeManagementEvents: true,
		DataResources: [],
		ExcludeManagementEventSources: [],
	} as const;
	const found = await check('data events', {
		logGroups: [logGroup],
		trails: [basicTrail([writes, writes, writes, writes, writes], {logGroup})],
	});
	expect(found?.fix).toBeUndefined();
	expect(found?.sentence).toMatch(
		/no data events of DynamoDB tables\. It has five event selectors/,
	);
});

test('a trail that nobody configured keeps its management events', async () => {
	const logGroup = deliveredTo();
	const found = await check('data events', {
		logGroups: [logGroup],
		trails: [basicTrail(undefined, {logGroup})],
	});
	expect(found?.fix?.cli).toContain(
		`--event-selectors='${JSON.stringify([
			{
				ReadWriteType: 'All',
				IncludeManagementEvents: true,
				DataResources: [{Type: 'AWS::DynamoDB::Table', Values: ['arn:aws:dynamodb']}],
				ExcludeManagementEventSources: [],
			},
		])}'`,
	);
});

test('reads only, by the older selectors', async () => {
	const logGroup = deliveredTo();
	const reads = {
		ReadWriteType: 'ReadOnly',
		IncludeManagementEvents: true,
		DataResources: [{Type: 'AWS::DynamoDB::Table', Values: ['arn:aws:dynamodb']}],
		ExcludeManagementEventSources: ['kms.amazonaws.com'],
	} as const;
	const found = await check('data events', {
		logGroups: [logGroup],
		trails: [basicTrail([reads], {logGroup})],
		question: {tables: ['orders']},
	});
	expect(found?.sentence).toBe(
		'Trail shop logs only calls that read among the data events of arn:aws:dynamodb:us-east-1:111122223333:table/orders, as its selectors limit ReadWriteType.',
	);
	expect(found?.fix?.cli).toContain(
		`--event-selectors='${JSON.stringify([
			reads,
			{
				ReadWriteType: 'All',
				IncludeManagementEvents: false,
				DataResources: [
					{
						Type: 'AWS::DynamoDB::Table',
						Values: ['arn:aws:dynamodb:us-east-1:111122223333:table/orders'],
					},
				],
				ExcludeManagementEventSources: [],
			},
		])}'`,
	);
});

test('each table asked for has its answer, and one command adds those that are missing', async () => {
	const logGroup = deliveredTo();
	const [management, tables] = tableSelectors;
	const ordersArn = 'arn:aws:dynamodb:us-east-1:111122223333:table/orders';
	const selectors = [
		management ?? {FieldSelectors: []},
		{
			FieldSelectors: [
				...(tables?.FieldSelectors ?? []),
				{Field: 'resources.ARN', Equals: [ordersArn]},
			],
		},
	];
	const checks = named(
		await checksOf({
			logGroups: [logGroup],
			trails: [trail({logGroup, advancedEventSelectors: selectors})],
			question: {
				tables: ['orders', 'carts', 'arn:aws:dynamodb:eu-west-1:111122223333:table/users'],
			},
		}),
		'data events',
	);
	expect(checks.map(({verdict}) => verdict)).toEqual(['ok', 'problem', 'problem']);
	expect(checks[1]?.fix?.cli).toContain(
		'"Equals":["arn:aws:dynamodb:us-east-1:111122223333:table/carts","arn:aws:dynamodb:eu-west-1:111122223333:table/users"]',
	);
	expect(checks[2]?.fix).toBeUndefined();
});

test('another trail of the log group may log what one does not', async () => {
	const logGroup = deliveredTo();
	const [management] = tableSelectors;
	const narrow = trail({
		logGroup,
		name: 'audit',
		advancedEventSelectors: management === undefined ? [] : [management],
	});
	expect(
		await check('data events', {logGroups: [logGroup], trails: [narrow, trail({logGroup})]}),
	).toMatchObject({verdict: 'ok', sentence: 'Trail shop logs all data events of DynamoDB tables.'});
});

test('a trail of one Region logs nothing of a table in another', async () => {
	const found = await check('data events', {
		...onOne({scope: 'home Region'}),
		question: {tables: ['arn:aws:dynamodb:eu-west-1:111122223333:table/orders']},
	});
	expect(found).toMatchObject({
		verdict: 'problem',
		sentence: expect.stringMatching(/^Trail shop logs only what happens in us-east-1/),
	});
	expect(found?.fix?.cli).toMatch(/ --is-multi-region-trail$/);
});
