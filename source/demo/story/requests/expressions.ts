import type {Random} from '../random.ts';
import {drawSubject, type Subject} from '../subject.ts';
import type {Table} from '../tables.ts';

/** The primary key of an item: values in clear, without DynamoDB's types. */
export function keyOf(table: Table, subject: Subject): {readonly [name: string]: string} {
	return Object.fromEntries(table.key.map(name => [name, subject[name]]));
}

export function drawKey(table: Table, random: Random): {readonly [name: string]: string} {
	return keyOf(table, drawSubject(random));
}

/** An item is recorded as the names of its attributes. */
export function itemOf(table: Table): readonly string[] {
	return [...table.key, ...table.attributes];
}

/** `SET` of some attributes; their values are not recorded. */
export function setExpression(attributes: readonly string[]) {
	return {
		updateExpression: `SET ${attributes.map((_, index) => `#a${index} = :a${index}`).join(', ')}`,
		expressionAttributeNames: Object.fromEntries(
			attributes.map((attribute, index) => [`#a${index}`, attribute]),
		),
	};
}
