/** A larger column that begins with what the smaller one held. */
export function enlarged<Column extends Uint8Array | Uint32Array | Float64Array>(
	column: Column,
	larger: Column,
): Column {
	larger.set(column);
	return larger;
}
