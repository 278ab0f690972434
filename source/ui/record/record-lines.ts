import {openRecord} from '../../cloudtrail/envelope.ts';
import {requestParametersOf} from '../../cloudtrail/record.ts';
import type {Arrival} from '../../store/event-store.ts';
import {cell, widthOf} from '../../terminal/cell.ts';
import {targetText} from '../../terminal/target-text.ts';
import {toTerminalText} from '../../terminal/terminal-text.ts';
import {wrap} from '../../terminal/wrap.ts';
import type {Theme} from '../theme.ts';
import {durationText} from '../time-text.ts';
import {type JsonLine, jsonLines} from './json-lines.ts';

const labelWidth = 10;
const deepestIndent = 40;
const leastRoom = 20;
const longestRequest = 500;

/** The record of one event in lines of exactly `width`: a card of what it means, then its whole JSON. */
export function recordLines(
	arrival: Arrival,
	width: number,
	now: number,
	theme: Theme,
): readonly string[] {
	return [
		...cardLines(arrival, width, now, theme),
		cell('', width),
		...textLines(arrival.text, width, theme),
	];
}

function cardLines(arrival: Arrival, width: number, now: number, theme: Theme): readonly string[] {
	const {event} = arrival;
	if (event === undefined) {
		return [
			theme.warning(cell(' Not a CloudTrail record: shown as it was received.', width)),
			...field('Received', receivedText(arrival), width, theme),
		];
	}

	const {letter, paint} = theme.identity(event.identityType);
	const error =
		event.errorMessage === '' ? event.errorCode : `${event.errorCode}: ${event.errorMessage}`;
	const targets = event.targets.map(target => targetText([target])).join(', ');
	return [
		theme.title(cell(` ${toTerminalText(event.name)}  ${targets}`, width)),
		...field('Request', requestText(arrival.text), width, theme),
		...field('Error', error, width, theme, theme.error),
		...field('Time', timeLine(event.time, now), width, theme),
		...field('Who', `${letter} ${event.principal}${rest(event.session)}`, width, theme, paint),
		...field(
			'Identity',
			joined([event.identityType, event.accessKey, event.account]),
			width,
			theme,
		),
		...field('From', joined([event.application, event.sourceIp]), width, theme),
		...field('Agent', event.userAgent, width, theme),
		...field(
			'What',
			joined([event.service, event.region, event.category, event.access]),
			width,
			theme,
		),
		...field('Received', receivedText(arrival), width, theme),
	];
}

/** What was asked for, as JSON on few lines; the whole of it stands below. */
function requestText(text: string): string {
	const record = openRecord(text);
	const request = record === undefined ? undefined : requestParametersOf(record);
	try {
		return request === undefined ? '' : JSON.stringify(request).slice(0, longestRequest);
	} catch {
		// Nested deeper than can be written at once.
		return '';
	}
}

function rest(session: string): string {
	return session === '' ? '' : ` / ${session}`;
}

function joined(parts: readonly string[]): string {
	return parts.filter(part => part !== '').join(' · ');
}

function timeLine(time: number | undefined, now: number): string {
	if (time === undefined) {
		return 'not recorded';
	}

	const age = now >= time ? `  (${durationText(now - time)} ago)` : '';
	return `${isoSeconds(time)}${age}`;
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

function field(
	label: string,
	value: string,
	width: number,
	theme: Theme,
	paint: (text: string) => string = theme.plain,
): readonly string[] {
	if (value === '') {
		return [];
	}

	const lines = wrap(toTerminalText(value), Math.max(1, width - labelWidth - 2));
	return lines.map(
		(line, place) =>
			` ${theme.dim(cell(place === 0 ? label : '', labelWidth))} ${paint(cell(line, width - labelWidth - 2))}`,
	);
}

function textLines(text: string, width: number, theme: Theme): readonly string[] {
	if (!isJson(text)) {
		return wrap(toTerminalText(text), Math.max(1, width - 2)).map(
			line => ` ${cell(line, width - 1)}`,
		);
	}

	return jsonLines(text).flatMap(line => jsonLineRows(line, width, theme));
}

function isJson(text: string): boolean {
	try {
		JSON.parse(text);
		return true;
	} catch {
		return false;
	}
}

/** A key in its colour, then the value; a long value goes on below, indented. */
function jsonLineRows(
	{depth, key, value}: JsonLine,
	width: number,
	theme: Theme,
): readonly string[] {
	const indent = ' '.repeat(1 + Math.max(0, Math.min(2 * depth, deepestIndent, width - leastRoom)));
	const room = width - indent.length;
	const shownKey = toTerminalText(key);
	const [first = '', ...others] = wrap(shownKey + toTerminalText(value), room);
	const head = first.startsWith(shownKey)
		? theme.accent(shownKey) + cell(first.slice(shownKey.length), room - widthOf(shownKey))
		: cell(first, room);
	return [indent + head, ...others.map(line => indent + cell(line, room))];
}
