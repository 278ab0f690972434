import type {Delivery} from './delivery.ts';
import {isJson, jsonTokens} from './json-tokens.ts';
import {redactSecrets} from './redaction/secrets-in-text.ts';
import {StandIns} from './redaction/stand-ins.ts';
import {redactLiterals} from './redaction/statement-literals.ts';

/** Fields of a request or a response that hold items or parts of them: what is inside are values, but for its keys. */
const valueFields: ReadonlySet<string> = new Set([
	'attributes',
	'attributevaluelist',
	'exclusivestartkey',
	'expressionattributevalues',
	'item',
	'key',
	'keys',
	'lastevaluatedkey',
	'parameters',
]);

/** An array of these holds names of attributes. */
const listsOfNames: ReadonlySet<string> = new Set(['attributes', 'item']);

/** An object or array that is open, and what is inside of it. */
type Frame = {
	readonly kind: 'object' | 'array';
	readonly within: 'record' | 'request' | 'values';
	/** The field that the next value is of: its key in small letters. An array has the one it is in. */
	field: string;
	/** Whether the next string is a key. */
	next: 'key' | 'value';
};

/**
Takes secrets out of records: account ids, access key ids and the other unique ids of IAM, IP addresses, values of
keys and of attributes, literals of PartiQL. Names stay: of principals, sessions, tables, indexes, services. Records
are redacted before anything else reads them, so that nothing behind can show what is not there.
*/
export class Redactor {
	readonly #standIns: StandIns;

	constructor(standIns: StandIns = new StandIns()) {
		this.#standIns = standIns;
	}

	/** A delivery without secrets. Bytes that no text can say are dropped. */
	delivery({text, deliveredAt, origin, logGroup, logStream}: Delivery): Delivery {
		return {
			text: this.record(text),
			deliveredAt,
			origin,
			...(logGroup === undefined ? {} : {logGroup: this.text(logGroup)}),
			...(logStream === undefined ? {} : {logStream: this.text(logStream)}),
		};
	}

	/** A record's text without secrets. Valid JSON stays valid, and what needs no stand-in stays as it was written. */
	record(text: string): string {
		return isJson(text) ? this.#json(text) : this.text(text);
	}

	/** Any text without account ids, unique ids and addresses: the name of a log group, an error message. */
	text(text: string): string {
		return redactSecrets(text, this.#standIns);
	}

	#json(text: string): string {
		const frames: Frame[] = [];
		return text.replace(jsonTokens, token => {
			const frame = frames.at(-1);
			switch (token) {
				case '{':
				case '[':
					frames.push(inner(frame, token));
					return token;
				case '}':
				case ']':
					frames.pop();
					return token;
				case ':':
				case ',':
					if (frame !== undefined) {
						frame.next = token === ',' && frame.kind === 'object' ? 'key' : 'value';
					}

					return token;
				default:
					return this.#scalar(token, frame);
			}
		});
	}

	#scalar(token: string, frame: Frame | undefined): string {
		if (!token.startsWith('"')) {
			return this.#number(token, frame);
		}

		const text = stringOf(token);
		if (frame?.next === 'key') {
			frame.field = text.toLowerCase();
			return written(token, text, this.text(text));
		}

		return written(token, text, this.#string(text, frame));
	}

	#string(text: string, frame: Frame | undefined): string {
		if (frame?.within === 'values') {
			return text === '' ? text : this.#standIns.value(text);
		}

		switch (frame?.field) {
			case 'statement':
			case 'statements':
				return this.text(redactLiterals(text, literal => this.#standIns.value(literal)));
			case 'accesskeyid': {
				const redacted = this.text(text);
				return redacted === text && text !== '' ? this.#standIns.accessKey(text) : redacted;
			}

			default:
				// LookupEvents gives the record as a string, and some requests hold JSON.
				return /^\s*[{[]/.test(text) ? this.record(text) : this.text(text);
		}
	}

	/** A number that tells something becomes a string: stand-ins begin with zeros or letters. */
	#number(token: string, frame: Frame | undefined): string {
		const isNumber = /^[\d-]/.test(token);
		if (isNumber && frame?.within === 'values') {
			return JSON.stringify(this.#standIns.value(token));
		}

		return /^\d{12}$/.test(token) ? JSON.stringify(this.#standIns.account(token)) : token;
	}
}

function inner(outer: Frame | undefined, opening: '{' | '['): Frame {
	const field = outer?.field ?? '';
	const within = inside(outer, field, opening);
	return opening === '{'
		? {kind: 'object', within, field: '', next: 'key'}
		: {kind: 'array', within, field, next: 'value'};
}

function inside(outer: Frame | undefined, field: string, opening: '{' | '['): Frame['within'] {
	const within = outer?.within ?? 'record';
	switch (within) {
		case 'values':
			return 'values';
		case 'record':
			return field === 'requestparameters' || field === 'responseelements' ? 'request' : 'record';
		case 'request': {
			const holdsNames = opening === '[' && listsOfNames.has(field);
			return valueFields.has(field) && !holdsNames ? 'values' : 'request';
		}
	}
}

function stringOf(token: string): string {
	if (!token.includes('\\')) {
		return token.slice(1, -1);
	}

	const text: unknown = JSON.parse(token);
	return typeof text === 'string' ? text : '';
}

function written(token: string, text: string, redacted: string): string {
	return redacted === text ? token : JSON.stringify(redacted);
}
