import type {LogGroupIdentifier} from './log-group-identifier.ts';

/**
Log groups by the Region that answers for them: ARNs decide theirs; names are looked up in that of the options, else where
the ARNs beside them are. `undefined` is the Region that the environment or the profile sets.
*/
export function logGroupsByRegion(
	identifiers: readonly LogGroupIdentifier[],
	{region}: {readonly region?: string | undefined},
): ReadonlyMap<string | undefined, readonly LogGroupIdentifier[]> {
	const ofArns = new Set(
		identifiers.flatMap(identifier => (identifier.kind === 'arn' ? identifier.region : [])),
	);
	const [only] = ofArns.size === 1 ? ofArns : [];
	const groups = new Map<string | undefined, LogGroupIdentifier[]>();
	for (const identifier of identifiers) {
		const key = identifier.kind === 'arn' ? identifier.region : (region ?? only);
		groups.set(key, [...(groups.get(key) ?? []), identifier]);
	}
	return groups;
}
