/** A value written so that a filter reads it back as that one value. `*` in a value stays a wildcard. */
export function quoteValue(value: string): string {
	return /[\s",|]/.test(value) ? `"${value.replaceAll('"', '*')}"` : value;
}
