import {expect, test} from 'vitest';
import {openPart, openRecord} from '../../source/cloudtrail/envelope.ts';
import {WantedPaths} from '../../source/cloudtrail/wanted-paths.ts';
import {dataEvent} from '../fixtures/data-event.ts';

const paths = new WantedPaths([['eventID'], ['eventName'], ['userIdentity', 'type']]);

test('of a record the part that is wanted is read, and nothing more', () => {
	expect(openPart(` ${dataEvent()}\n`, paths)).toEqual({
		eventID: '00000000-0000-4000-8000-000000000001',
		eventName: 'GetItem',
		userIdentity: {type: 'AssumedRole'},
	});
});

test.each([
	['EventBridge', `{"version":"0","detail":${dataEvent()}}`],
	['LookupEvents', JSON.stringify({EventId: 'e', CloudTrailEvent: dataEvent()})],
	['an aggregated event', '{"eventId":"a-1","eventType":"AwsAggregatedEvent"}'],
	['a record without an id', '{"eventName":"Query"}'],
	['no record', '{"message":"hello"}'],
	['a list', `[${dataEvent()}]`],
	['no JSON', '{"eventName":'],
	['no object', 'hello'],
	['nothing', ''],
])('of %s all is read', (_, text) => {
	expect(openPart(text, paths)).toEqual(openRecord(text));
});
