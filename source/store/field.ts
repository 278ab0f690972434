import type {CloudTrailEvent, Target} from '../cloudtrail/event.ts';

/** Fields with one value an event, each held in a dictionary of its own. */
export const singleFields = [
	'event',
	'service',
	'region',
	'account',
	'type',
	'principal',
	'session',
	'app',
	'agent',
	'ip',
	'key',
	'error',
	'category',
	'access',
	'console',
] as const;

export type SingleField = (typeof singleFields)[number];

/** Fields read from an event's targets: batches and transactions have several values. */
export const targetFields = ['target', 'table', 'index'] as const;

export type TargetField = (typeof targetFields)[number];

/** What a filter can ask about and a sidebar can count, in the words of the filter language. */
export type Field = SingleField | TargetField | 'id';

export function isTargetField(field: Field): field is TargetField {
	return field === 'target' || field === 'table' || field === 'index';
}

/** The value of a single field; `''` when the event has none. */
export function singleValue(event: CloudTrailEvent, field: SingleField): string {
	switch (field) {
		case 'event':
			return event.name;
		case 'service':
			return event.service;
		case 'region':
			return event.region;
		case 'account':
			return event.account;
		case 'type':
			return event.identityType;
		case 'principal':
			return event.principal;
		case 'session':
			return event.session;
		case 'app':
			return event.application;
		case 'agent':
			return event.userAgent;
		case 'ip':
			return event.sourceIp;
		case 'key':
			return event.accessKey;
		case 'error':
			return event.errorCode;
		case 'category':
			return event.category;
		case 'access':
			return event.access;
		case 'console':
			return event.console ? 'console' : '';
	}
}

/** The distinct values of a target field in a list of targets. */
export function targetValues(targets: readonly Target[], field: TargetField): readonly string[] {
	const values = new Set<string>();
	for (const target of targets) {
		const value = targetValue(target, field);
		if (value !== undefined) {
			values.add(value);
		}
	}

	return [...values];
}

function targetValue(target: Target, field: TargetField): string | undefined {
	switch (field) {
		case 'target':
			return target.name;
		case 'table':
			return target.kind === 'resource' ? undefined : target.name;
		case 'index':
			return target.kind === 'table' && target.index.state === 'named'
				? target.index.name
				: undefined;
	}
}

/** All values an event has for a field: none when it has none. */
export function fieldValues(event: CloudTrailEvent, field: Field): readonly string[] {
	if (isTargetField(field)) {
		return targetValues(event.targets, field);
	}

	const value = field === 'id' ? event.id : singleValue(event, field);
	return value === '' ? [] : [value];
}
