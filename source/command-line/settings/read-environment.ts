import {Failure} from '../../failure.ts';
import {nearestName} from '../../filter/similar-names.ts';
import {type SettingFlags, settings, variableOf} from './setting.ts';

type Variables = Readonly<Record<string, string | undefined>>;

/** What a command of --on-match is told: it may start trailtail as well. */
const ofCommands: readonly string[] = ['TRAILTAIL_MATCHES', 'TRAILTAIL_SECONDS'];

/**
What the environment sets, and a sentence for each variable that it cannot. An empty variable sets nothing.
@param directory where relative paths begin
*/
export function readEnvironment(
	variables: Variables,
	directory: string,
): {readonly flags: SettingFlags; readonly mistakes: readonly string[]} {
	const byVariable = new Map([...settings].map(([name, read]) => [variableOf(name), read]));
	let flags: SettingFlags = {};
	const mistakes: string[] = [];
	for (const [name, value] of Object.entries(variables)) {
		if (!name.startsWith('TRAILTAIL_') || ofCommands.includes(name) || !value) {
			continue;
		}

		const read = byVariable.get(name);
		if (read === undefined) {
			mistakes.push(unknownSentence(name, [...byVariable.keys()]));
			continue;
		}

		try {
			flags = {...flags, ...read({name, value, directory})};
		} catch (error) {
			if (!(error instanceof Failure)) throw error;
			mistakes.push(`In the environment: ${error.message}`);
		}
	}

	return {flags, mistakes};
}

/** What the environment says to AWS's own programs counts more than the file does. */
export function withoutAwsVariables(flags: SettingFlags, variables: Variables): SettingFlags {
	const {profile, region, endpointUrl, ...others} = flags;
	const isSet = (...names: readonly string[]) => names.some(name => variables[name]);
	return {
		...others,
		...(profile !== undefined && !isSet('AWS_PROFILE', 'AWS_ACCESS_KEY_ID') && {profile}),
		...(region !== undefined && !isSet('AWS_REGION', 'AWS_DEFAULT_REGION') && {region}),
		...(endpointUrl !== undefined && !isSet('AWS_ENDPOINT_URL') && {endpointUrl}),
	};
}

function unknownSentence(name: string, names: readonly string[]): string {
	const nearest = nearestName(name, names);
	const way = nearest === undefined ? 'unset it' : `did you mean ${nearest}?`;
	return `In the environment: ${name} is no setting; ${way}${way.endsWith('?') ? '' : '.'}`;
}
