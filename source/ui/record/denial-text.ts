import type {Denial} from '../../cloudtrail/denial.ts';

/** Why a call was refused, in one sentence; `''` when the record does not tell more than that it was. */
export function denialText({reason, policy, policyArn, action, resource}: Denial): string {
	const on = resource === '' ? '' : ` on ${resource}`;
	switch (reason) {
		case 'implicit deny':
			return `no ${policy} allows ${action || 'it'}${on}`;
		case 'explicit deny': {
			const named = policyArn === '' ? '' : ` (${policyArn})`;
			const denier = policy === 'not told' ? 'a policy whose kind is not told' : article(policy);
			return `${denier}${named} denies ${action || 'it'}${on}`;
		}

		case 'not told':
			return policy === 'not told' ? '' : `refused by ${article(policy)}`;
	}
}

function article(policy: string): string {
	return /^[aeiou]/.test(policy) ? `an ${policy}` : `a ${policy}`;
}
