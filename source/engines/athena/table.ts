/** A table over CloudTrail's log files, as GetTableMetadata describes it. */
export type AthenaTable = {
	readonly catalog: string;
	readonly database: string;
	readonly name: string;
	/** Types as Hive writes them, `struct<type:string,…>`, by the names of their columns; partition columns too. */
	readonly columns: ReadonlyMap<string, string>;
	/** A partition column that holds the day of delivery, if there is one. */
	readonly dayPartition: DayPartition | undefined;
};

export type DayPartition = {readonly column: string; readonly format: DayFormat};

export const dayFormats = ['yyyy/MM/dd', 'yyyy-MM-dd'] as const;

export type DayFormat = (typeof dayFormats)[number];

/** The type of a field of a type, that of a struct in a struct after further names; undefined where there is none. */
export function fieldType(type: string, [name, ...rest]: readonly string[]): string | undefined {
	if (name === undefined) {
		return type;
	}

	const inner = structFields(type).get(name);
	return inner === undefined ? undefined : fieldType(inner, rest);
}

function structFields(type: string): ReadonlyMap<string, string> {
	const fields = new Map<string, string>();
	const [, list] = /^struct<(.*)>$/s.exec(type) ?? [];
	let depth = 0;
	let start = 0;
	for (const [at, character] of [...`${list ?? ''},`].entries()) {
		if (character === '<' || character === '(') {
			depth++;
		} else if (character === '>' || character === ')') {
			depth--;
		} else if (character === ',' && depth === 0) {
			const field = list?.slice(start, at) ?? '';
			const colon = field.indexOf(':');
			fields.set(field.slice(0, colon).trim(), field.slice(colon + 1).trim());
			start = at + 1;
		}
	}

	return fields;
}

/** The type of an array's elements; undefined for any other type. */
export function elementType(type: string): string | undefined {
	return /^array<(.*)>$/s.exec(type)?.[1];
}
