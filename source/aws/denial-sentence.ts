import type {Explanation} from './explanation.ts';

/**
Words for a call that was denied, with what AWS's message tells of it.
@param expected the permission that is missing when the message names none
@param wayOut how to get a permission that nothing denies explicitly
*/
export function explainDenial(
	message: string,
	expected: string,
	wayOut: (permission: string) => string,
): Explanation {
	const principal = /User: (arn:[^\s]+)/.exec(message)?.[1] ?? 'This principal';
	const permission =
		/not authorized to perform: ([a-z0-9-]+:[A-Za-z]+)/.exec(message)?.[1] ?? expected;
	if (/explicit deny/.test(message)) {
		return {
			what: `${principal} is explicitly denied ${permission}`,
			wayOut: 'have that statement changed, or use another --profile',
		};
	}
	return {what: `${principal} is not allowed ${permission}`, wayOut: wayOut(permission)};
}
