import {invalidParameter, ServiceError} from './service-error.ts';

/** The JSON object of a request, not yet trusted. Parameters that are absent or null read as undefined. */
export type Parameters = Readonly<Record<string, unknown>>;

type Bounds = {readonly least: number; readonly most: number};

export function parseParameters(body: string): Parameters {
	if (body === '') return {};
	let value: unknown;
	try {
		value = JSON.parse(body);
	} catch {
		value = undefined;
	}
	if (!isRecord(value))
		throw new ServiceError('SerializationException', 'The body is no JSON object');
	return value;
}

/** A string whose length is within bounds. */
export function stringParameter(
	parameters: Parameters,
	name: string,
	{least, most}: Bounds,
): string | undefined {
	const value = parameters[name] ?? undefined;
	if (value === undefined) return undefined;
	if (typeof value !== 'string') throw wrongType(name, 'a string');
	if (value.length < least || value.length > most) {
		throw outOfBounds(name, `have a length between ${least} and ${most}`);
	}
	return value;
}

/** A list of strings, with as many members as the bounds allow. */
export function stringsParameter(
	parameters: Parameters,
	name: string,
	{least, most}: Bounds,
): readonly string[] | undefined {
	const value = parameters[name] ?? undefined;
	if (value === undefined) return undefined;
	if (!Array.isArray(value)) throw wrongType(name, 'a list');
	const strings = value.filter(member => typeof member === 'string');
	if (strings.length < value.length) throw wrongType(name, 'a list of strings');
	if (strings.length < least || strings.length > most) {
		throw outOfBounds(name, `have between ${least} and ${most} members`);
	}
	return strings;
}

export function integerParameter(
	parameters: Parameters,
	name: string,
	{least, most}: Bounds,
): number | undefined {
	const value = parameters[name] ?? undefined;
	if (value === undefined) return undefined;
	if (typeof value !== 'number' || !Number.isInteger(value)) throw wrongType(name, 'an integer');
	if (value < least || value > most) throw outOfBounds(name, `be between ${least} and ${most}`);
	return value;
}

export function booleanParameter(parameters: Parameters, name: string): boolean | undefined {
	const value = parameters[name] ?? undefined;
	if (value === undefined || typeof value === 'boolean') return value;
	throw wrongType(name, 'a boolean');
}

function isRecord(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function wrongType(name: string, expected: string): ServiceError {
	return new ServiceError('SerializationException', `'${name}' is not ${expected}`);
}

function outOfBounds(name: string, constraint: string): ServiceError {
	return invalidParameter(
		`1 validation error detected: Value at '${name}' failed to satisfy constraint: Member must ${constraint}`,
	);
}
