import {expect, test} from 'vitest';
import {parseRecord} from '../../../source/cloudtrail/parse.ts';
import {matchText} from '../../../source/ui/alerts/match-text.ts';
import {hostileRecord, record} from '../../e2e/records.ts';

function textOf(text: string, matches: number): string {
	const event = parseRecord(text);
	if (event === undefined) {
		throw new Error('no record');
	}

	return matchText(event, matches);
}

const by = {userIdentity: {type: 'IAMUser', userName: 'jane'}};

test('who did what, on what, how it failed, how often', () => {
	const call = {...by, eventName: 'DeleteTable', requestParameters: {tableName: 'orders'}};
	expect(textOf(record(call), 1)).toBe('jane: DeleteTable orders');
	expect(textOf(record({...call, errorCode: 'AccessDenied'}), 1234)).toBe(
		'jane: DeleteTable orders, AccessDenied (1,234 matches)',
	);
});

test('nothing in it acts on a terminal', () => {
	expect(textOf(hostileRecord(), 1)).not.toMatch(/[\p{Cc}\p{Cf}]/u);
});
