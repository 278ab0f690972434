import type {Denial} from '../../cloudtrail/denial.ts';
import {widthOf} from '../../terminal/cell.ts';
import type {Refusal} from './refusals.ts';

/** As people call them. */
const shortNames: Readonly<Record<Denial['policy'], string>> = {
	'identity-based policy': 'identity',
	'resource-based policy': 'resource',
	'permissions boundary': 'boundary',
	'service control policy': 'SCP',
	'resource control policy': 'RCP',
	'session policy': 'session',
	'VPC endpoint policy': 'VPC endpoint',
	'role trust policy': 'trust',
	'not told': '',
};

/** The same in a column: whole where it fits, else the kind of deny and who decides. */
export function reasonCell(refusal: Refusal, width: number): string {
	const whole = reasonText(refusal);
	const {reason, policy} = refusal.denial;
	const kind = reason === 'not told' ? 'refused' : reason.replace(' deny', '');
	return widthOf(whole) <= width ? whole : [kind, shortNames[policy]].join(' ').trim();
}

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
