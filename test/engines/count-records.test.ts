import {expect, test} from 'vitest';
import {openRecord} from '../../source/cloudtrail/envelope.ts';
import {countRecords} from '../../source/engines/count-records.ts';
import {parseCountFields} from '../../source/output/counts/count-field.ts';
import {clausesOf} from '../filter/pattern/selecting.ts';
import {dataEvent} from '../fixtures/data-event.ts';

function record(userName: string) {
	return openRecord(dataEvent({userIdentity: {type: 'IAMUser', userName}})) ?? {};
}

const records = [
	{record: record('jane'), calls: 3},
	{record: record('eve'), calls: 2},
	{record: record('jane'), calls: 4},
];
const fields = parseCountFields('principal');

test('rows of the same values are one', () => {
	expect(countRecords(records, {fields, decided: []}).table().rows).toEqual([
		{values: ['jane'], count: 7},
		{values: ['eve'], count: 2},
	]);
});

test('who is known is asked of the verdicts', () => {
	const verdicts = {
		isKnown: (principal: string) => principal === 'jane',
		isNew: () => false,
	};
	const unknown = {fields, decided: clausesOf('is:unknown'), verdicts};
	expect(countRecords(records, unknown).table().rows).toEqual([{values: ['eve'], count: 2}]);
});
