/** A name of SQL as Athena's engine reads it. */
export function identifier(name: string): string {
	return `"${name.replaceAll('"', '""')}"`;
}

/** A text of SQL. There are no escapes but that of the quote. */
export function literal(text: string): string {
	return `'${text.replaceAll("'", "''")}'`;
}
