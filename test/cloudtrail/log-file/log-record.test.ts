import {expect, test} from 'vitest';
import {recordWithin, toLogRecord} from '../../../source/cloudtrail/log-file/log-record.ts';

test.each([
	['{"CloudTrailEvent":"{\\"a\\":1}"}', '{"a":1}'],
	['{"CloudTrailEvent":"{ \\"a\\" :\\n1}"}', '{"a":1}'],
	['{"CloudTrailEvent":"{ \\"a\\" : 1}"}', '{ "a" : 1}'],
	['{"CloudTrailEvent":" "}', '{"CloudTrailEvent":" "}'],
	['{"CloudTrailEvent":""}', '{"CloudTrailEvent":""}'],
	['{"CloudTrailEvent":{"a":1}}', '{"CloudTrailEvent":{"a":1}}'],
	['{"EventId":"e"}', '{"EventId":"e"}'],
	['"CloudTrailEvent"', '"CloudTrailEvent"'],
	['null', 'null'],
	['{"CloudTrailEvent":', '{"CloudTrailEvent":'],
])('the record within %s is %s', (element, text) => {
	expect(recordWithin({text: element})).toEqual({text});
});

test('bytes that no text can say are kept, with the element that they are in', () => {
	const bytes = Buffer.from([0x22, 0xff, 0x22]);
	const record = toLogRecord(Buffer.concat([bytes, bytes]), 3, 6);
	expect(record).toEqual({text: '"\uFFFD"', bytes: Uint8Array.from(bytes)});
	expect(recordWithin({...record, text: '{"CloudTrailEvent":"a"}'})).toEqual({
		...record,
		text: '{"CloudTrailEvent":"a"}',
	});
	expect(toLogRecord(Buffer.from('"\uFFFD"'), 0, 5)).toEqual({text: '"\uFFFD"'});
});
