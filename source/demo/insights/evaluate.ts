import {setImmediate} from 'node:timers/promises';
import {isObject} from '../../cloudtrail/record.ts';
import type {AskedQuery, ResultRow} from '../endpoint/insights-queries.ts';

type Fields = ReadonlyMap<string, string>;

/** A query that was read: what is done to the records one by one, and then to the rows together. */
export type ReadQuery = {
	readonly each: (messages: readonly string[]) => readonly ResultRow[];
	readonly together: (rows: readonly ResultRow[]) => readonly ResultRow[];
};

/**
Reads a query of Logs Insights as documented (Logs Insights query syntax; Supported logs and discovered fields), as far as
queries of trailtail use it. Anything else is refused, like a malformed query.
*/
export function readQuery(query: string): ReadQuery {
	const commands = commandsIn(query);
	const first = commands.findIndex(command => !rowCommand.test(command));
	const single = commands.slice(0, first === -1 ? undefined : first);
	return {
		each: messages => runAll(single, messages.map(discoveredFields)),
		together: rows => runAll(commands.slice(single.length), rows),
	};
}

const sliceLength = 200;

/** Answers a query; between slices of the messages whatever else this process does goes on. */
export async function evaluate({queryString, messages}: AskedQuery): Promise<readonly ResultRow[]> {
	const {each, together} = readQuery(queryString);
	const rows = [...each([])];
	for (let start = 0; start < messages.length; start += sliceLength) {
		rows.push(...each(messages.slice(start, start + sliceLength)));
		await setImmediate();
	}

	return together(rows);
}

/** Looks at one row at a time. */
const rowCommand = /^(?:filter|fields|parse) /;

function runAll(commands: readonly string[], rows: readonly Fields[]): readonly Fields[] {
	return commands.reduce((left, command) => run(command, left), rows);
}

/** Pipes within regexes, quotes and backticks separate nothing. */
function commandsIn(query: string): readonly string[] {
	const commands = query.match(/(?:\/(?:\\.|[^/\\\n])*\/|"[^"\n]*"|`[^`\n]*`|[^|/"`#])+/g) ?? [];
	if (commands.join('|') !== query) {
		throw new Error(`Malformed: ${query}`);
	}

	return commands.map(command => command.trim());
}

function run(command: string, rows: readonly Fields[]): readonly Fields[] {
	const [, name, text = ''] = /^(\w+) (.*)$/s.exec(command) ?? [];
	switch (name) {
		case 'filter': {
			const conditions = listed(text, / or /).map(condition);
			return rows.filter(row => conditions.some(holds => holds(row)));
		}

		case 'fields':
			return rows.map(row => withAliases(row, listed(text, /, /)));
		case 'parse':
			return rows.map(row => parsed(row, text));
		case 'stats':
			return counted(rows, text);
		case 'sort':
			expectText(text, 'calls desc');
			return rows.toSorted((a, b) => Number(b.get('calls')) - Number(a.get('calls')));
		case 'limit':
			return rows.slice(0, Number(text));
		default:
			throw new Error(`Unknown command: ${command}`);
	}
}

function expectText(text: string, expected: string): void {
	if (text !== expected) {
		throw new Error(`Not understood: ${text}`);
	}
}

/** Splits outside of regexes, quotes, backticks and parentheses. */
function listed(text: string, separator: RegExp): readonly string[] {
	const hidden: string[] = [];
	const plain = text.replace(/\/(?:\\.|[^/\\])*\/|"[^"]*"|`[^`]*`|\([^()]*\)/g, part => {
		hidden.push(part);
		return `\u0000${hidden.length - 1}\u0000`;
	});
	return plain
		.split(separator)
		.map(part => part.replace(/\0(\d+)\0/g, (_, place) => hidden[Number(place)] ?? ''));
}

function condition(text: string): (row: Fields) => boolean {
	const [, present] = /^ispresent\((\w+)\)$/.exec(text) ?? [];
	if (present !== undefined) {
		return row => row.has(present);
	}

	const [, not, regex] = /^@message( not)? like \/((?:\\.|[^/\\])*)\/$/.exec(text) ?? [];
	if (regex === undefined) {
		throw new Error(`Unknown condition: ${text}`);
	}

	const pattern = new RegExp(regex, 'u');
	return row => pattern.test(row.get('@message') ?? '') === (not === undefined);
}

function withAliases(row: Fields, expressions: readonly string[]): Fields {
	const aliased = new Map(row);
	for (const text of expressions) {
		const [, expression, alias] = /^(.*) as (\w+)$/s.exec(text) ?? [];
		const value = expression === undefined ? undefined : expressed(expression, row);
		if (alias !== undefined && value !== undefined) {
			aliased.set(alias, value);
		}
	}

	return aliased;
}

function expressed(expression: string, row: Fields): string | undefined {
	const [, called, list] = /^(concat|coalesce)\((.*)\)$/s.exec(expression) ?? [];
	const values = list === undefined ? [] : listed(list, /, /).map(part => expressed(part, row));
	switch (called) {
		case 'concat':
			return values.join('');
		case 'coalesce':
			return values.find(value => value !== undefined);
		default:
			return plainValue(expression, row);
	}
}

function plainValue(expression: string, row: Fields): string | undefined {
	const [, text, quoted, name] =
		/^(?:"([^"]*)"|`([^`]+)`|(@?[A-Za-z][A-Za-z0-9.]*))$/.exec(expression) ?? [];
	const field = quoted ?? name;
	if (text === undefined && field === undefined) {
		throw new Error(`Unknown expression: ${expression}`);
	}

	return field === undefined ? text : row.get(field);
}

function parsed(row: Fields, text: string): Fields {
	const [, field, regex] = /^(@?\w+) \/((?:\\.|[^/\\])*)\/$/.exec(text) ?? [];
	if (field === undefined || regex === undefined) {
		throw new Error(`Unknown parse: ${text}`);
	}

	const groups = new RegExp(regex, 'u').exec(row.get(field) ?? '')?.groups ?? {};
	return new Map([...row, ...Object.entries(groups)]);
}

function counted(rows: readonly Fields[], text: string): readonly Fields[] {
	const [, list = ''] = /^count\(\*\) as calls(?: by ([\w, ]+))?$/.exec(text) ?? [];
	const names = list === '' ? [] : list.split(', ');
	const groups = new Map<string, Map<string, string>>();
	for (const row of rows) {
		const values = names.map(name => row.get(name));
		const key = JSON.stringify(values.map(value => value ?? null));
		const group = groups.get(key) ?? new Map<string, string>();
		for (const name of names) {
			const value = row.get(name);
			if (value !== undefined) group.set(name, value);
		}

		groups.set(key, group.set('calls', String(Number(group.get('calls') ?? 0) + 1)));
	}

	return [...groups.values()];
}

/** Fields that are discovered of one record. */
const mostFields = 200;

function discoveredFields(message: string): Fields {
	const fields = new Map([['@message', message]]);
	let value: unknown;
	try {
		value = JSON.parse(message);
	} catch {
		return fields;
	}

	discover(value, [], fields);
	return fields;
}

/** Names join with dots; what is null is no field. */
function discover(value: unknown, path: readonly string[], fields: Map<string, string>): void {
	if (isObject(value) || Array.isArray(value)) {
		for (const [key, inner] of Object.entries(value)) {
			discover(inner, [...path, key], fields);
		}
	} else if (value !== null && path.length > 0 && fields.size <= mostFields) {
		fields.set(path.join('.'), typeof value === 'boolean' ? (value ? '1' : '0') : String(value));
	}
}
