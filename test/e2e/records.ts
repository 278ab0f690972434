import {dataEvent} from '../fixtures/data-event.ts';

let made = 0;

/** A record like no other, with some fields replaced. */
export function record(fields: Readonly<Record<string, unknown>> = {}): string {
	made++;
	return dataEvent({
		eventID: `00000000-0000-4000-8000-${made.toString().padStart(12, '0')}`,
		...fields,
	});
}

/** Nothing that a terminal obeys, or that turns text around. */
export const hostile = {
	red: '\u001B[31mRED',
	title: '\u001B]0;TITLE\u0007',
	c1: '\u009B31mC1',
	override: 'mon\u202Eyenom',
	hidden: 'in\u200Bvisible',
} as const;

/** A record whose caller wrote such things wherever a caller can. */
export function hostileRecord(): string {
	const text = Object.values(hostile).join(' ');
	return record({
		userAgent: text,
		eventName: `Get${hostile.red}`,
		sourceIPAddress: hostile.title,
		errorCode: hostile.c1,
		errorMessage: text,
		requestParameters: {tableName: `orders${hostile.override}`, indexName: hostile.hidden},
		userIdentity: {type: 'IAMUser', userName: `jane${text}`, accountId: '111122223333'},
	});
}
