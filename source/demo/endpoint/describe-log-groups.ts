import type {LogGroup} from './log-group.ts';
import type {PageTokens} from './page-tokens.ts';
import {
	integerParameter,
	type Parameters,
	stringParameter,
	stringsParameter,
} from './parameters.ts';
import {invalidParameter} from './service-error.ts';

const mostLogGroups = 50;

/** DescribeLogGroups, as in the API reference: log groups of the Region, sorted by name. */
export function describeLogGroups(
	logGroups: readonly LogGroup[],
	tokens: PageTokens,
	parameters: Parameters,
	region: string,
): object {
	const filters = {
		prefix: stringParameter(parameters, 'logGroupNamePrefix', {least: 1, most: 512}),
		pattern: stringParameter(parameters, 'logGroupNamePattern', {least: 0, most: 512}),
		identifiers: stringsParameter(parameters, 'logGroupIdentifiers', {least: 1, most: 50}),
		logGroupClass: stringParameter(parameters, 'logGroupClass', {least: 1, most: 64}),
	};
	const {prefix, pattern, identifiers, logGroupClass} = filters;
	if (prefix !== undefined && pattern !== undefined) {
		throw invalidParameter('logGroupNamePrefix and logGroupNamePattern are mutually exclusive');
	}
	if (identifiers !== undefined && (prefix ?? pattern ?? logGroupClass) !== undefined) {
		throw invalidParameter('logGroupIdentifiers cannot be combined with another filter');
	}
	const limit = integerParameter(parameters, 'limit', {least: 1, most: mostLogGroups});
	const nextToken = stringParameter(parameters, 'nextToken', {least: 1, most: 4096});
	const signed = ['DescribeLogGroups', region, filters];
	const after = nextToken === undefined ? '' : String(tokens.read(signed, nextToken));

	const found = logGroups
		.filter(
			group =>
				group.region === region &&
				sortKey(group) > after &&
				(prefix === undefined || group.name.startsWith(prefix)) &&
				(pattern === undefined || group.name.includes(pattern)) &&
				(logGroupClass === undefined || group.class === logGroupClass) &&
				(identifiers === undefined ||
					identifiers.includes(group.name) ||
					identifiers.includes(group.logGroupArn)),
		)
		.sort((one, other) => (sortKey(one) < sortKey(other) ? -1 : 1));
	const page = found.slice(0, limit ?? mostLogGroups);
	const last = page.at(-1);
	return {
		logGroups: page.map(pattern === undefined ? describe : describeBriefly),
		...(last !== undefined &&
			page.length < found.length && {nextToken: tokens.issue(signed, sortKey(last))}),
	};
}

/** By name, then by account. A space is before all characters of names. */
function sortKey({name, logGroupArn}: LogGroup): string {
	return `${name} ${logGroupArn}`;
}

/** All that a search by logGroupNamePattern answers with. */
function describeBriefly(group: LogGroup): object {
	return {
		logGroupName: group.name,
		creationTime: group.creationTime,
		arn: `${group.logGroupArn}:*`,
	};
}

function describe(group: LogGroup): object {
	return {
		...describeBriefly(group),
		metricFilterCount: 0,
		storedBytes: group.storedBytes,
		logGroupClass: group.class,
		logGroupArn: group.logGroupArn,
	};
}
