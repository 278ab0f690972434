import type {CloudTrailEvent, Target} from '../../cloudtrail/event.ts';
import type {Arrival} from '../../store/event-store.ts';
import {targetValues} from '../../store/field.ts';
import {csvLine} from '../csv.ts';

type Cell = (event: CloudTrailEvent, arrival: Arrival) => string;

/** Columns in their order. Where the filter language has a word for one, it is called so. */
const columns: readonly (readonly [name: string, cell: Cell])[] = [
	['time', ({time}) => isoTime(time)],
	['event', ({name}) => name],
	['service', ({service}) => service],
	['region', ({region}) => region],
	['account', ({account}) => account],
	['type', ({identityType}) => identityType],
	['principal', ({principal}) => principal],
	['session', ({session}) => session],
	['app', ({application}) => application],
	['ip', ({sourceIp}) => sourceIp],
	['table', ({targets}) => joined(targetValues(targets, 'table'))],
	['index', ({targets}) => joined(targets.map(indexOf))],
	['target', ({targets}) => joined(targetValues(targets, 'target'))],
	['access', ({access}) => access],
	['category', ({category}) => category],
	['error', ({errorCode}) => errorCode],
	['error message', ({errorMessage}) => errorMessage],
	['agent', ({userAgent}) => userAgent],
	['key', ({accessKey}) => accessKey],
	['id', ({id}) => id],
	['origin', (_event, {origin}) => origin],
	['delivered', (_event, {deliveredAt}) => isoTime(deliveredAt)],
];

export const csvHeader: string = csvLine(columns.map(([name]) => name));

/** A row as a line of CSV; undefined for a line that is no CloudTrail record. Times are ISO 8601 in UTC. */
export function csvRow(arrival: Arrival): string | undefined {
	const {event} = arrival;
	return event && csvLine(columns.map(([, cell]) => cell(event, arrival)));
}

/** `?` where the record cannot tell whether an index was used: an empty cell would deny it. */
function indexOf(target: Target): string {
	if (target.kind !== 'table') {
		return '';
	}

	switch (target.index.state) {
		case 'named':
			return target.index.name;
		case 'none':
			return '';
		case 'not recorded':
			return '?';
	}
}

function joined(values: readonly string[]): string {
	return [...new Set(values)].filter(value => value !== '').join('; ');
}

function isoTime(time: number | undefined): string {
	return time === undefined ? '' : new Date(time).toISOString();
}
