import {beforeAll, describe, expect, it} from 'vitest';
import type {CloudTrailEvent} from '../../../source/cloudtrail/event.ts';
import {parseRecord} from '../../../source/cloudtrail/parse.ts';
import {knownCallers} from '../../../source/demo/story/known-callers.ts';
import {recordsIn} from './records.ts';

type Caller = {readonly principal: string; readonly application: string};

const culprit = {principal: 'ops-toolbox', application: 'boto3 (EC2)'};

function nameOf({principal, application}: Caller): string {
	return `${principal} | ${application}`;
}

function namesOf(callers: readonly Caller[]): readonly string[] {
	return [...new Set(callers.map(nameOf))].toSorted();
}

function indexesOf({targets}: CloudTrailEvent): readonly string[] {
	return targets.flatMap(target =>
		target.kind === 'table' && target.index.state === 'named'
			? [`${target.name} ▸ ${target.index.name}`]
			: [],
	);
}

describe('an hour of the story', () => {
	const events: CloudTrailEvent[] = [];
	const unreadable: string[] = [];

	beforeAll(() => {
		for (const {message} of recordsIn(3_600)) {
			const event = parseRecord(message);
			if (event) {
				events.push(event);
			} else {
				unreadable.push(message);
			}
		}
	});

	it('is read, every record of it', () => {
		expect(unreadable).toEqual([]);
		expect(events.length).toBeGreaterThan(100_000);
		expect(
			events.filter(({targets, name}) => targets.length === 0 && name !== 'ListTables'),
		).toEqual([]);
	});

	it('has exactly the known callers and the culprit', () => {
		expect(namesOf(events)).toEqual(namesOf([...knownCallers, culprit]));
		expect(knownCallers.map(nameOf)).not.toContain(nameOf(culprit));
		expect(namesOf(knownCallers)).toHaveLength(knownCallers.length);
	});

	it('has nobody but the culprit at by-email, and the culprit nowhere else', () => {
		const readers = events.filter(event =>
			indexesOf(event).some(index => index.endsWith('by-email')),
		);
		expect(namesOf(readers)).toEqual([nameOf(culprit)]);
		const visits = events.filter(({principal}) => principal === culprit.principal);
		expect(new Set(visits.flatMap(indexesOf))).toEqual(new Set(['orders ▸ by-email']));
		expect(new Set(visits.map(({name}) => name))).toEqual(new Set(['Query', 'Scan']));
		expect(visits).toHaveLength(readers.length);
	});

	it('does not shout: the culprit is seldom, comes and goes, and its program is not the only one of its kind', () => {
		const visits = events.filter(({principal}) => principal === culprit.principal);
		expect(visits.length / events.length).toBeGreaterThan(0.001);
		expect(visits.length / events.length).toBeLessThan(0.005);
		expect(visits.filter(({errorCode}) => errorCode !== '')).toEqual([]);

		const pauses = visits.map(({time = 0}, index) => time - (visits[index - 1]?.time ?? time));
		expect(pauses.filter(pause => pause > 30_000).length).toBeGreaterThan(10);
		expect(Math.max(...pauses)).toBeLessThan(300_000);
		expect(
			knownCallers.filter(({application}) => application === culprit.application),
		).toHaveLength(2);
	});

	it('can be solved by looking: the culprit has an instance, an address and a key of its own', () => {
		const visits = events.filter(({principal}) => principal === culprit.principal);
		const others = events.filter(({principal}) => principal !== culprit.principal);
		expect(new Set(visits.map(({session}) => session))).toEqual(new Set(['i-0d4e8a61b7c25f930']));
		expect(new Set(visits.map(({sourceIp}) => sourceIp))).toEqual(new Set(['198.51.100.77']));
		expect(others.filter(({sourceIp}) => sourceIp.startsWith('198.51.100.'))).toEqual([]);
	});

	it('has innocents who look like it', () => {
		const readersOf = (index: string) =>
			new Set(
				events.filter(event => indexesOf(event).includes(index)).map(({principal}) => principal),
			);
		expect(readersOf('orders ▸ by-status')).toContain('nightly-batch');
		expect(readersOf('orders ▸ by-customer')).toContain('jane@example.com (CustomerSupport)');
	});

	it('has callers of many kinds in two Regions', () => {
		expect(new Set(events.map(({identityType}) => identityType))).toEqual(
			new Set(['AssumedRole', 'AWSAccount', 'AWSService', 'IAMUser', 'WebIdentityUser']),
		);
		expect(new Set(events.map(({region}) => region))).toEqual(new Set(['us-east-1', 'eu-west-1']));
		expect(events.some(event => event.console)).toBe(true);
	});
});
