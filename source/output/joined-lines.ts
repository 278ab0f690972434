/** UTF-16 units from which on lines are handed over: enough to make a write worth its while. */
const chunkLength = 64 * 1024;

/** Lines joined to chunks, so that each is not a write of its own. */
export async function* joinedLines(
	lines: Iterable<string> | AsyncIterable<string>,
): AsyncIterable<string> {
	let chunk = '';
	for await (const line of lines) {
		chunk += line;
		if (chunk.length >= chunkLength) {
			yield chunk;
			chunk = '';
		}
	}

	if (chunk !== '') {
		yield chunk;
	}
}
