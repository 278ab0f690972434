import type {Refusal} from './refusals.ts';

/** Why calls were refused, in a few words; with the permission that was missing where it is not that of the call. */
export function reasonText({denial: {reason, policy, action}, event}: Refusal): string {
	const other = action === '' || action.endsWith(`:${event}`) ? '' : `${action}: `;
	switch (reason) {
		case 'implicit deny':
			return `${other}no ${policy} allows`;
		case 'explicit deny':
			return `${other}${policy === 'not told' ? 'a policy' : policy} denies`;
		case 'not told':
			return other + (policy === 'not told' ? 'not told' : `refused by ${policy}`);
	}
}
