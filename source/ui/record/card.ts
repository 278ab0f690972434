import {readDenial} from '../../cloudtrail/denial.ts';
import {openRecord} from '../../cloudtrail/envelope.ts';
import type {CloudTrailEvent, Target} from '../../cloudtrail/event.ts';
import {type JsonObject, requestParametersOf} from '../../cloudtrail/record.ts';
import {credentialFacts, type RecordFact, requestFacts} from '../../cloudtrail/record-facts.ts';
import type {Arrival} from '../../store/event-store.ts';
import {targetText} from '../../terminal/target-text.ts';
import type {Theme} from '../theme.ts';
import {durationText} from '../time-text.ts';
import {denialText} from './denial-text.ts';
import {type FieldValue, fieldValue} from './field-value.ts';

/** One thing that the card says about an event. */
export type CardFact = {
	/** `''` where the value is the heading of the card. */
	readonly label: string;
	/** As it is shown, but for what a terminal must not get. */
	readonly value: string;
	readonly paint: (text: string) => string;
	/** What a filter can take of it. */
	readonly fieldValue: FieldValue | undefined;
	/** Where the record says it; `''` where it is put together from several places. */
	readonly path: string;
	/** A moment whose age is told behind the value, ms since the epoch. */
	readonly since: number | undefined;
};

const longestRequest = 500;
const mostTargets = 20;

/** What an event means: what was done and to what, by whom, from where, and how it got here. */
export function cardOf(arrival: Arrival, theme: Theme): readonly CardFact[] {
	const {event, text} = arrival;
	const received = fact('Received', receivedText(arrival), theme);
	if (event === undefined) {
		const heading = 'Not a CloudTrail record: shown as it was received.';
		return [{...fact('', heading, theme), paint: theme.warning}, received];
	}

	const record = openRecord(text) ?? {};
	return [
		headingFact(event, theme),
		...actorFacts(event, theme),
		...event.targets.slice(0, mostTargets).flatMap(target => targetFacts(target, theme)),
		...errorFacts(event, theme),
		{...fact('Request', requestText(record), theme), path: 'requestParameters'},
		timeFact(event, theme),
		...contextFacts(event, theme),
		...credentialFacts(record).map(one => recordFact(one, theme)),
		...requestFacts(record).map(one => recordFact(one, theme)),
		fact('Event id', event.id, theme, fieldValue(event, 'id')),
		received,
	].filter(({value}) => value !== '');
}

function headingFact(event: CloudTrailEvent, theme: Theme): CardFact {
	const heading = `${event.name}  ${targetText(event.targets)}`;
	return {...fact('', heading, theme, fieldValue(event, 'event')), paint: theme.title};
}

function actorFacts(event: CloudTrailEvent, theme: Theme): readonly CardFact[] {
	const {letter, paint} = theme.identity(event.identityType);
	const who = `${letter} ${event.principal}`;
	return [
		{...fact('Who', who, theme, fieldValue(event, 'principal')), paint},
		fact('Session', event.session, theme, fieldValue(event, 'session')),
	];
}

/** The error as it was recorded, and what a refusal comes down to. */
function errorFacts(event: CloudTrailEvent, theme: Theme): readonly CardFact[] {
	const {errorCode, errorMessage} = event;
	const error = errorMessage === '' ? errorCode : `${errorCode}: ${errorMessage}`;
	const denial = readDenial(errorCode, errorMessage);
	const denied = denial === undefined ? '' : denialText(denial);
	const asked = fieldValue(event, 'error');
	return [
		{...fact('Error', error, theme, asked), paint: theme.error},
		{...fact('Denied', denied, theme, asked), paint: theme.error},
	];
}

function timeFact({time}: CloudTrailEvent, theme: Theme): CardFact {
	const text = time === undefined ? 'not recorded' : isoSeconds(time);
	return {...fact('Time', text, theme), path: 'eventTime', since: time};
}

function targetFacts(target: Target, theme: Theme): readonly CardFact[] {
	const {kind, name} = target;
	switch (kind) {
		case 'resource':
			return [fact('Target', name, theme, {field: 'target', value: name})];
		case 'stream':
			return [fact('Stream of', name, theme, {field: 'table', value: name})];
		case 'table': {
			const {index} = target;
			const table = fact('Table', name, theme, {field: 'table', value: name});
			return index.state === 'named'
				? [table, fact('Index', index.name, theme, {field: 'index', value: index.name})]
				: [table];
		}
	}
}

/** From which program and where the call came, and with which credentials. */
function contextFacts(event: CloudTrailEvent, theme: Theme): readonly CardFact[] {
	const {service, category, access} = event;
	const what = [service, category, access].filter(part => part !== '').join(' · ');
	return [
		fact('Application', event.application, theme, fieldValue(event, 'app')),
		fact('Agent', event.userAgent, theme, fieldValue(event, 'agent')),
		fact('Address', event.sourceIp, theme, fieldValue(event, 'ip')),
		fact('Service', what, theme, fieldValue(event, 'service')),
		fact('Region', event.region, theme, fieldValue(event, 'region')),
		fact('Account', event.account, theme, fieldValue(event, 'account')),
		fact('Identity', event.identityType, theme, fieldValue(event, 'type')),
		fact('Access key', event.accessKey, theme, fieldValue(event, 'key')),
	];
}

function fact(label: string, value: string, theme: Theme, asked?: FieldValue): CardFact {
	return {label, value, paint: theme.plain, fieldValue: asked, path: '', since: undefined};
}

function recordFact({label, value, path}: RecordFact, theme: Theme): CardFact {
	return {...fact(label, value, theme), path};
}

/** What was asked for, as JSON on few lines; the whole of it stands below. */
function requestText(record: JsonObject): string {
	const request = requestParametersOf(record);
	try {
		return request === undefined ? '' : JSON.stringify(request).slice(0, longestRequest);
	} catch {
		// Nested deeper than can be written at once.
		return '';
	}
}

function receivedText({event, deliveredAt, receivedAt, origin}: Arrival): string {
	if (deliveredAt === undefined) {
		return `${isoSeconds(receivedAt)} from a file`;
	}

	const late =
		event?.time === undefined
			? ''
			: `, ${durationText(Math.max(0, deliveredAt - event.time))} after the call`;
	return `${origin}, delivered to CloudWatch ${isoSeconds(deliveredAt)}${late}`;
}

function isoSeconds(time: number): string {
	return new Date(time).toISOString().replace(/\.\d+/, '').replace('T', ' ').replace('Z', ' UTC');
}
