import fc from 'fast-check';
import type {CloudTrailEvent} from '../../source/cloudtrail/event.ts';
import {parseRecord} from '../../source/cloudtrail/parse.ts';
import type {Arrival} from '../../source/store/event-store.ts';
import {dataEvent} from '../fixtures/data-event.ts';
import {arrival} from '../fixtures/events.ts';

/** What a caller may put into a name: things that act on a terminal, that hide, or whose width is easily got wrong. */
export const hostilePieces: readonly string[] = [
	'\u001B[31m',
	'\u001B]0;title\u0007',
	'\u009B2J',
	'\r\n',
	'\t',
	'\u0000',
	'\u007F',
	'\u202E',
	'\u2066',
	'\u200B',
	'\u200D',
	'\uFEFF',
	'\u00AD',
	'\u2028',
	'\uD83D',
	'\uDC69',
	'漢字',
	'ｱﾞ',
	'👩‍💻',
	'👍🏽',
	'🇩🇪',
	'🇩',
	'🏴󠁧󠁢󠁥󠁮󠁧󠁿',
	'1\uFE0F\u20E3',
	'☎\uFE0F',
	'e\u0301',
	'\u0301\u0302\u0303',
	'\u0600',
	'각',
	'नि',
	'क्षत्रिय',
	'க்ஷி',
	'ശ്രീ',
	'ก็ได้',
	'שָׁלוֹם',
	'محمد ١٢٣',
	'می\u200Cخواهم',
	'👨‍👩‍👧‍👦',
	'❤️‍🔥',
	'𝒳',
	'\u{F0000}',
	'│▸✖…',
	'a"b\\c',
	' ',
	'orders',
	'x'.repeat(300),
	'漢'.repeat(150),
];

/** A name of all of them that are short. */
export const hostileName: string = hostilePieces.filter(piece => piece.length < 100).join('');

export const hostileText: fc.Arbitrary<string> = fc
	.array(fc.oneof(fc.constantFrom(...hostilePieces), fc.string({unit: 'binary', maxLength: 3})), {
		maxLength: 5,
	})
	.map(pieces => pieces.join(''));

/** A record in which every text a caller can choose is this one. */
export function hostileRecord(text: string): string {
	return dataEvent({
		eventName: text,
		userIdentity: {
			type: text,
			arn: `arn:aws:sts::111122223333:assumed-role/${text}/${text}`,
			accountId: '111122223333',
			accessKeyId: text,
			sessionContext: {sessionIssuer: {type: 'Role', userName: text}},
		},
		awsRegion: text,
		sourceIPAddress: text,
		userAgent: text,
		errorCode: text,
		errorMessage: text,
		requestParameters: {tableName: text, indexName: text, [text]: {[text]: [text, {[text]: 1}]}},
	});
}

export function hostileArrival(text: string): Arrival {
	return arrivalOf(hostileRecord(text));
}

/** One event with all of it. */
export const worst: Arrival = hostileArrival(hostileName);

/** What arrives live with a record's text. */
export function arrivalOf(text: string, fields: Partial<Arrival> = {}): Arrival {
	const event: CloudTrailEvent | undefined = parseRecord(text);
	return arrival({
		text,
		event,
		deliveredAt: 1_772_346_429_000,
		receivedAt: 1_772_346_430_000,
		...fields,
	});
}
