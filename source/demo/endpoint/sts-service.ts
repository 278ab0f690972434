import type {ServerResponse} from 'node:http';
import {ServiceError} from './service-error.ts';
import {element, writeXml} from './xml.ts';

/** Whom the credentials of every request belong to, in the words of GetCallerIdentity. */
export type CallerIdentity = {
	readonly Arn: string;
	readonly UserId: string;
	readonly Account: string;
};

export const defaultCaller: CallerIdentity = {
	Arn: 'arn:aws:iam::111122223333:user/jane',
	UserId: 'AIDACKCEVSQ6C2EXAMPLE',
	Account: '111122223333',
};

/** Reads the action of a request in the query protocol. */
export function readAction(body: string): 'GetCallerIdentity' {
	const action = new URLSearchParams(body).get('Action');
	if (action !== 'GetCallerIdentity') {
		throw new ServiceError('InvalidAction', `Could not find operation ${action}`);
	}
	return action;
}

/** GetCallerIdentity, as in the API reference of STS: it needs no permission. */
export function answerCallerIdentity(response: ServerResponse, caller: CallerIdentity): void {
	const members = Object.entries(caller).map(([name, text]) => element(name, text));
	writeXml(
		response,
		200,
		`<GetCallerIdentityResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><GetCallerIdentityResult>${members.join('')}</GetCallerIdentityResult></GetCallerIdentityResponse>`,
	);
}

/** An error in the query protocol; its code has no `Exception` at the end. */
export function answerQueryError(response: ServerResponse, error: unknown): void {
	const {name, message, status} =
		error instanceof ServiceError ? error : new ServiceError('InternalFailure', String(error), 500);
	const parts = [element('Type', 'Sender'), element('Code', name), element('Message', message)];
	writeXml(
		response,
		status,
		`<ErrorResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><Error>${parts.join('')}</Error></ErrorResponse>`,
	);
}
