import type {AthenaService} from './athena-service.ts';
import {
	describeTrails,
	getEventSelectors,
	getTrailStatus,
	type Trail,
} from './cloudtrail-service.ts';
import {describeLogGroups} from './describe-log-groups.ts';
import {filterLogEvents} from './filter-log-events.ts';
import type {InsightsQueries} from './insights-queries.ts';
import type {LogGroup} from './log-group.ts';
import {createPageTokens} from './page-tokens.ts';
import type {Parameters} from './parameters.ts';
import {ServiceError} from './service-error.ts';

const operationNames = {
	Logs_20140328: [
		'StartLiveTail',
		'FilterLogEvents',
		'DescribeLogGroups',
		'StartQuery',
		'GetQueryResults',
		'StopQuery',
	],
	CloudTrail_20131101: ['DescribeTrails', 'GetEventSelectors', 'GetTrailStatus'],
	// Athena has a GetQueryResults as well.
	AmazonAthena: [
		'Athena.GetTableMetadata',
		'Athena.GetWorkGroup',
		'Athena.StartQueryExecution',
		'Athena.GetQueryExecution',
		'Athena.GetQueryResults',
		'Athena.StopQueryExecution',
	],
} as const;

export type OperationName =
	| (typeof operationNames)[keyof typeof operationNames][number]
	/** Of STS, which speaks another protocol. */
	| 'GetCallerIdentity';

/** The operations that are answered with an object. */
export type Operations = Readonly<
	Record<
		Exclude<OperationName, 'StartLiveTail' | 'GetCallerIdentity'>,
		(parameters: Parameters, region: string) => object | Promise<object>
	>
>;

/** Reads `x-amz-target`. Some SDKs put CloudTrail's Java package before it. */
export function readOperationName(target: string): Exclude<OperationName, 'GetCallerIdentity'> {
	const [service, operation] = target.split('.').slice(-2);
	const known = Object.entries(operationNames)
		.flatMap(([name, operations]) => (name === service ? operations : []))
		.find(name => name.split('.').at(-1) === operation);
	if (known === undefined) {
		throw new ServiceError('UnknownOperationException', `Unknown operation ${target}`);
	}
	return known;
}

export function createOperations(
	logGroups: readonly LogGroup[],
	trails: readonly Trail[],
	insights: InsightsQueries,
	athena: AthenaService,
): Operations {
	const tokens = createPageTokens();
	return {
		FilterLogEvents: (parameters, region) => filterLogEvents(logGroups, tokens, parameters, region),
		DescribeLogGroups: (parameters, region) =>
			describeLogGroups(logGroups, tokens, parameters, region),
		DescribeTrails: (parameters, region) => describeTrails(trails, parameters, region),
		GetEventSelectors: (parameters, region) => getEventSelectors(trails, parameters, region),
		GetTrailStatus: (parameters, region) => getTrailStatus(trails, parameters, region),
		StartQuery: (parameters, region) => insights.start(parameters, region),
		GetQueryResults: parameters => insights.results(parameters),
		StopQuery: parameters => insights.stop(parameters),
		'Athena.GetTableMetadata': parameters => athena.getTableMetadata(parameters),
		'Athena.GetWorkGroup': parameters => athena.getWorkGroup(parameters),
		'Athena.StartQueryExecution': parameters => athena.start(parameters),
		'Athena.GetQueryExecution': parameters => athena.getExecution(parameters),
		'Athena.GetQueryResults': parameters => athena.results(parameters),
		'Athena.StopQueryExecution': parameters => athena.stop(parameters),
	};
}
