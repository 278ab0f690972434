import type {
	AdvancedEventSelector,
	EventSelector,
	Trail,
} from '../../source/demo/endpoint/cloudtrail-service.ts';
import type {EndpointOptions} from '../../source/demo/endpoint/endpoint.ts';
import type {Fault} from '../../source/demo/endpoint/fault.ts';
import type {LogGroup} from '../../source/demo/endpoint/log-group.ts';
import type {OperationName} from '../../source/demo/endpoint/operations.ts';
import type {Check} from '../../source/doctor/check.ts';
import {diagnose} from '../../source/doctor/diagnose.ts';
import {examine} from '../../source/doctor/examine.ts';
import type {Question} from '../../source/doctor/findings.ts';
import {createLogGroup, openEndpoint, region} from '../demo/endpoint/connect.ts';
import {dataEvent} from '../fixtures/data-event.ts';

/** What time it is wherever nothing else is said. */
export const now: number = Date.UTC(2026, 2, 1, 6, 25, 0);

export const tableSelectors: readonly AdvancedEventSelector[] = [
	{FieldSelectors: [{Field: 'eventCategory', Equals: ['Management']}]},
	{
		Name: 'tables',
		FieldSelectors: [
			{Field: 'eventCategory', Equals: ['Data']},
			{Field: 'resources.type', Equals: ['AWS::DynamoDB::Table']},
		],
	},
];

/** A trail of all Regions that logs all there is of tables, and has just delivered. */
export function trail(facts: Partial<Trail> = {}): Trail {
	return {
		name: 'shop',
		accountId: '111122223333',
		homeRegion: region,
		scope: 'all Regions',
		s3BucketName: 'bucket',
		advancedEventSelectors: tableSelectors,
		state: 'logging',
		...facts,
	};
}

/** A trail with selectors of the older kind, or with none of its own. */
export function basicTrail(
	eventSelectors: readonly EventSelector[] | undefined,
	facts: Partial<Trail> = {},
): Trail {
	const {advancedEventSelectors: _, ...rest} = trail(facts);
	return eventSelectors === undefined ? rest : {...rest, eventSelectors};
}

/** A log group that got a record a minute ago, three minutes after its call. */
export function deliveredTo(options: Parameters<typeof createLogGroup>[0] = {}): LogGroup {
	const logGroup = createLogGroup(options);
	deliver(logGroup, {ago: 60_000, late: 180_000});
	return logGroup;
}

export function deliver(
	logGroup: LogGroup,
	{ago, late}: {readonly ago: number; readonly late: number},
): void {
	const timestamp = now - ago;
	const message = dataEvent({eventTime: new Date(timestamp - late).toISOString()});
	logGroup.append([{timestamp, ingestionTime: timestamp, logStreamName: 'stream', message}]);
}

export const denied: Fault = {
	kind: 'error',
	name: 'AccessDeniedException',
	status: 400,
	message: 'User: arn:aws:iam::111122223333:user/jane is not authorized',
};

export type Situation = Partial<EndpointOptions> & {
	readonly question?: Partial<Question>;
	readonly region?: string | undefined;
	/** What calls are answered with in place of their answers, however often they are made. */
	readonly faults?: Partial<Record<OperationName, Fault>>;
	/** ms by which this computer's clock is ahead. */
	readonly ahead?: number;
};

/** Examines a local endpoint through the SDK: the checks. */
export async function checksOf({
	question,
	faults = {},
	ahead = 0,
	logGroups = [],
	...options
}: Situation): Promise<readonly Check[]> {
	const endpoint = await openEndpoint({logGroups, now: () => now, ...options});
	for (const [operation, fault] of Object.entries(faults)) {
		if (isOperation(operation)) {
			endpoint.fail(operation, fault, 10);
		}
	}

	const findings = await examine(
		{logGroup: undefined, tables: [], ...question},
		{
			options: {
				region: 'region' in options ? options.region : region,
				endpointUrl: endpoint.url,
				credentials: {accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'any'},
			},
			log: () => {},
			signal: new AbortController().signal,
			now: () => now + ahead,
		},
	);
	return diagnose(findings);
}

function isOperation(name: string): name is OperationName {
	return name !== '';
}

/** The checks of a name. */
export function named(checks: readonly Check[], name: string): readonly Check[] {
	return checks.filter(check => check.name === name);
}

/** One trail that delivers to one log group. */
export function onOne(facts: Partial<Trail> = {}): Situation {
	const logGroup = deliveredTo();
	return {logGroups: [logGroup], trails: [trail({logGroup, ...facts})]};
}

/** The only check of a name in a situation. */
export async function check(name: string, situation: Situation): Promise<Check | undefined> {
	const found = named(await checksOf(situation), name);
	if (found.length > 1) {
		throw new Error(`There are ${found.length} checks of ${name}.`);
	}

	return found[0];
}
