import {createEventTest, type EventSelection} from './event-selection.ts';
import {findLogGroup} from './find-log-group.ts';
import type {HeldLogEvent, LogGroup} from './log-group.ts';
import {type Parameters, stringParameter, stringsParameter} from './parameters.ts';
import {invalidParameter, ServiceError} from './service-error.ts';

const mostLogGroups = 10;

/** What a StartLiveTail request asks for, once it is known to be valid. */
export type TailRequest = EventSelection & {
	readonly logGroups: readonly LogGroup[];
	readonly isSelected: (event: HeldLogEvent) => boolean;
};

/** Reads a StartLiveTail request, or throws the error that the service answers with. */
export function readTailRequest(
	logGroups: readonly LogGroup[],
	parameters: Parameters,
	region: string,
): TailRequest {
	const identifiers = stringsParameter(parameters, 'logGroupIdentifiers', {
		least: 1,
		most: mostLogGroups,
	});
	if (identifiers === undefined) throw invalidParameter('logGroupIdentifiers must not be null');
	for (const identifier of identifiers) {
		if (!/^arn:[^:]+:logs:[^:]+:\d{12}:log-group:[^:*]+$/.test(identifier)) {
			throw invalidParameter(
				`The log group identifier ${identifier} is not valid: an ARN that does not end in * is expected`,
			);
		}
	}
	const selection = readSelection(parameters, identifiers.length);
	const isSelected = createEventTest(selection);
	const found = [...new Set(identifiers)].map(identifier =>
		findLogGroup(logGroups, region, identifier),
	);
	if (found.some(group => group.class !== 'STANDARD')) {
		throw new ServiceError(
			'InvalidOperationException',
			'Live Tail is only supported for log groups of the Standard log class',
		);
	}
	return {...selection, logGroups: found, isSelected};
}

function readSelection(parameters: Parameters, logGroupCount: number): EventSelection {
	const logStreamNames = stringsParameter(parameters, 'logStreamNames', {least: 1, most: 100});
	const logStreamNamePrefixes = stringsParameter(parameters, 'logStreamNamePrefixes', {
		least: 1,
		most: 100,
	});
	if (logStreamNames && logStreamNamePrefixes) {
		throw invalidParameter('logStreamNames and logStreamNamePrefixes are mutually exclusive');
	}
	if ((logStreamNames ?? logStreamNamePrefixes) && logGroupCount > 1) {
		throw invalidParameter('Log streams can only be given with a single log group');
	}
	return {
		logStreamNames,
		logStreamNamePrefixes,
		filterPattern: stringParameter(parameters, 'logEventFilterPattern', {least: 0, most: 1024}),
	};
}
