import {readDenial} from '../../../source/cloudtrail/denial.ts';
import type {Refusal} from '../../../source/ui/denied/refusals.ts';
import {roleIdentity} from '../../fixtures/data-event.ts';
import {table} from '../../fixtures/events.ts';

const user = 'arn:aws:sts::111122223333:assumed-role/report/task-1';
const orders = 'arn:aws:dynamodb:us-east-1:111122223333:table/orders';

export const implicitMessage: string = `User: ${user} is not authorized to perform: dynamodb:Query on resource: ${orders} because no identity-based policy allows the dynamodb:Query action`;
export const explicitMessage: string = `User: ${user} is not authorized to perform: dynamodb:Query on resource: ${orders} with an explicit deny in a service control policy: arn:aws:organizations::111122223333:policy/o-1/service_control_policy/p-1`;

/** Fields of a record of a refused call. */
export function refusedCall(
	fields: Readonly<Record<string, unknown>> = {},
): Readonly<Record<string, unknown>> {
	return {
		eventName: 'Query',
		errorCode: 'AccessDenied',
		errorMessage: implicitMessage,
		userIdentity: roleIdentity('report', 'task-1'),
		...fields,
	};
}

export function refusal(fields: Partial<Refusal> = {}): Refusal {
	const error = fields.error ?? 'AccessDenied';
	const message = fields.message ?? implicitMessage;
	const denial = readDenial(error, message);
	if (denial === undefined) {
		throw new Error(`${error} refuses nothing`);
	}

	return {
		key: 'a',
		principal: 'report',
		event: 'Query',
		error,
		targets: [table('orders', 'by-email')],
		denial,
		message,
		count: 17,
		first: Date.UTC(2026, 2, 1, 6, 0, 0),
		last: Date.UTC(2026, 2, 1, 6, 20, 0),
		...fields,
	};
}
