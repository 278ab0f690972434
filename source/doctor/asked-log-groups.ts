import type {Introduction} from '../aws/caller-identity.ts';
import {type LogGroupArn, parseLogGroupIdentifier} from '../aws/log-group-identifier.ts';
import {logGroupsOf} from '../aws/trails/find-log-groups.ts';
import type {Trail} from '../aws/trails/trail.ts';
import {partitionOf} from './partition.ts';

/**
The log groups that are to be examined: the one asked for, else those of the trails. A name is that of a trail's log
group, in the Region before others, else of one in the account and the Region; none where these are not known.
*/
export function askedLogGroups(
	asked: string | undefined,
	trails: readonly Trail[],
	introduction: Pick<Introduction, 'region' | 'identity'>,
): readonly LogGroupArn[] {
	const ofTrails = logGroupsOf(trails).map(({logGroup}) => logGroup);
	if (asked === undefined) {
		return ofTrails;
	}

	const identifier = parseLogGroupIdentifier(asked);
	if (identifier.kind === 'arn') {
		return [identifier];
	}

	const {region} = introduction;
	const {name} = identifier;
	const ofName = ofTrails.filter(logGroup => logGroup.name === name);
	const found = ofName.find(logGroup => logGroup.region === region) ?? ofName[0];
	return found === undefined ? inAccount(name, introduction) : [found];
}

function inAccount(
	name: string,
	{region, identity}: Pick<Introduction, 'region' | 'identity'>,
): readonly LogGroupArn[] {
	if (region === undefined || identity.kind !== 'answered') {
		return [];
	}

	const {account, arn: caller} = identity.value;
	const arn = `arn:${partitionOf(caller)}:logs:${region}:${account}:log-group:${name}`;
	return [{kind: 'arn', arn, region, name}];
}
