import {Random, seedOf} from './random.ts';

export const hexadecimal = '0123456789abcdef';
const base32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
const base32Hex = '0123456789ABCDEFGHIJKLMNOPQRSTUV';
const base64 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** A UUID of version 4, as `eventID`s are. */
export function uuid(random: Random): string {
	const hex = random.text(hexadecimal, 30);
	const variant = random.pick(['8', '9', 'a', 'b']);
	return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(12, 15)}-${variant}${hex.slice(15, 18)}-${hex.slice(18)}`;
}

/** DynamoDB's own: 52 capitals and digits, of which the last 26 are the same in every record that AWS shows. */
export function dynamoDbRequestId(random: Random): string {
	return `${random.text(base32Hex, 26)}VV4KQNSO5AEMVJF66Q9ASUAAJG`;
}

export function temporaryAccessKey(random: Random): string {
	return `ASIA${random.text(base32, 16)}`;
}

/** The unique id that IAM gave a role (`AROA`) or a user (`AIDA`), or a user's key (`AKIA`): the name's own, for ever. */
export function iamId(prefix: 'AROA' | 'AIDA' | 'AKIA', name: string): string {
	return (
		prefix + new Random(seedOf(prefix), seedOf(name)).text(base32, prefix === 'AKIA' ? 16 : 17)
	);
}

export function shardIterator(random: Random, streamArn: string): string {
	return `${streamArn}|1|AAAAAAAAAA${random.text(base64, 240)}==`;
}
