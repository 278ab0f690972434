import {type Athena, openAthena} from '../aws/athena-client.ts';
import type {ClientOptions} from '../aws/client.ts';
import {toFailure} from '../aws/sentence.ts';
import type {ResultPlace} from '../engines/athena/result-place.ts';
import type {TableName} from '../engines/athena/table-name.ts';

/** Athena, to be destroyed by whoever asks for it. `log` gets the SDK's warnings. Throws a `Failure`. */
export async function reachAthena(
	options: ClientOptions,
	log: (line: string) => void,
): Promise<Athena> {
	try {
		return await openAthena(options, log);
	} catch (error) {
		const {profile, region, endpointUrl} = options;
		const operation = 'GetTableMetadata';
		const call = {service: 'Athena', operation, profile, region, endpointUrl} as const;
		throw toFailure(error, {...call, logGroups: ''});
	}
}

/** A table as people name it. */
export function shownName({database, name}: TableName): string {
	return `${database}.${name}`;
}

/** Says where a result will be, before a query runs. */
export function placeNote(place: ResultPlace, workgroup: string): string {
	return place.kind === 'managed'
		? `Athena keeps the result for a day, as workgroup ${workgroup} says.`
		: `Athena writes the result to ${place.location}, as workgroup ${workgroup} says.`;
}
