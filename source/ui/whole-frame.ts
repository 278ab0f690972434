// Ink exports it to nobody; its version is pinned, and the test compares what both write.
import Output from '../../node_modules/ink/build/output.js';

type Frame = ReturnType<Output['get']>;

/** Characters that join the one before, or are not seen: where they stand alone Ink gives them a place of its own. */
const joining = /[\p{M}\p{Default_Ignorable_Code_Point}]/u;

/**
Lets Ink take a frame as it is when one element fills all of it with lines, as `Lines` does: Ink itself takes every
line apart into characters and puts it together again, which is most of what a frame costs. Everything else is left
to Ink.
*/
export function takeWholeFrames(): void {
	Output.prototype.get = function (): Frame {
		return wholeFrame(this) ?? inkGet.call(this);
	};
}

const inkGet = Output.prototype.get;

/** What Ink would make of it, when one element fills all of it. */
export function wholeFrame(output: Output): Frame | undefined {
	const operations: unknown = Reflect.get(output, 'operations');
	const [only] = Array.isArray(operations) && operations.length === 1 ? operations : [];
	const lines = linesOf(only);
	if (lines === undefined || lines.length !== output.height) return undefined;
	const text = lines.map(line => line.trimEnd()).join('\n');
	return joining.test(text) ? undefined : {output: text, height: lines.length};
}

/** The lines that are written from the upper left corner on. */
function linesOf(operation: unknown): readonly string[] | undefined {
	if (!isWriteAtOrigin(operation)) return undefined;
	const {text, transformers} = operation;
	const lines: string[] = [];
	for (const [row, line] of text.split('\n').entries()) {
		let transformed: unknown = line;
		for (const transformer of transformers) {
			if (typeof transformer !== 'function') return undefined;
			transformed = transformer(transformed, row);
		}

		if (typeof transformed !== 'string') return undefined;
		lines.push(transformed);
	}

	return lines;
}

function isWriteAtOrigin(
	operation: unknown,
): operation is {readonly text: string; readonly transformers: readonly unknown[]} {
	return (
		typeof operation === 'object' &&
		operation !== null &&
		'type' in operation &&
		operation.type === 'write' &&
		'x' in operation &&
		operation.x === 0 &&
		'y' in operation &&
		operation.y === 0 &&
		'text' in operation &&
		typeof operation.text === 'string' &&
		'transformers' in operation &&
		Array.isArray(operation.transformers)
	);
}
