import fc from 'fast-check';
import {expect, it} from 'vitest';
import {createLogGroup, logEvent} from './connect.ts';

it('has the ARN of its partition', () => {
	const arn = (region: string) => createLogGroup({region, name: '/aws/x'}).logGroupArn;
	expect(arn('eu-west-1')).toBe('arn:aws:logs:eu-west-1:111122223333:log-group:/aws/x');
	expect(arn('cn-north-1')).toMatch(/^arn:aws-cn:/);
	expect(arn('us-gov-west-1')).toMatch(/^arn:aws-us-gov:/);
});

it('holds what was appended sorted by timestamp, ingestion time and arrival', () => {
	const event = fc.record({
		timestamp: fc.nat({max: 5}),
		ingestionTime: fc.nat({max: 2}),
		logStreamName: fc.constant('s'),
		message: fc.string(),
	});
	fc.assert(
		fc.property(fc.array(fc.array(event)), batches => {
			const group = createLogGroup();
			for (const batch of batches) group.append(batch);
			const expected = batches
				.flat()
				.toSorted(
					(one, other) =>
						one.timestamp - other.timestamp || one.ingestionTime - other.ingestionTime,
				);
			expect(group.events.map(({message}) => message)).toEqual(
				expected.map(({message}) => message),
			);
		}),
	);
});

it('lets the oldest go when it holds more bytes than it may', () => {
	const group = createLogGroup({capacity: 10});
	group.append([logEvent('éé', 3), logEvent('bbbb', 2)]);
	group.append([logEvent('cccc', 1), logEvent('dddd', 4)]);
	expect(group.events.map(({message}) => message)).toEqual(['éé', 'dddd']);
	expect(group.storedBytes).toBe(8);
});

it('tells listeners what is appended, until they leave', () => {
	const group = createLogGroup();
	const heard: string[] = [];
	group.append([logEvent('before')]);
	const leave = group.onAppend(events => heard.push(...events.map(({message}) => message)));
	group.append([logEvent('later', 2), logEvent('earlier', 1)]);
	leave();
	group.append([logEvent('after')]);
	expect(heard).toEqual(['later', 'earlier']);
});
