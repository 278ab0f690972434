/** The value before or behind another, in a circle. */
export function neighbour<Value>(values: readonly Value[], value: Value, by: 1 | -1): Value {
	const place = values.indexOf(value) + by + values.length;
	return values[place % values.length] ?? value;
}
