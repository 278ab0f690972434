import type {Check, Fix} from '../../doctor/check.ts';
import {cell} from '../../terminal/cell.ts';
import {escapeControls, toTerminalText} from '../../terminal/terminal-text.ts';
import {wrap} from '../../terminal/wrap.ts';
import type {CheckFormat} from './check-format.ts';

const verdictWidth = 'problem'.length;

/**
Checks as text, a line at a time with its end; nothing in it acts on a terminal.
@param columns where sentences of a table are broken; `Infinity` for nowhere
*/
export function formatChecks(
	checks: readonly Check[],
	format: CheckFormat,
	columns: number,
): Iterable<string> {
	switch (format) {
		case 'table':
			return tableLines(checks, columns);
		case 'json':
			return jsonLines(checks);
	}
}

/** The sentence of each check, then what mends each problem. Nothing is cut, and commands are not broken: they are to be copied. */
function* tableLines(checks: readonly Check[], columns: number): Iterable<string> {
	const nameWidth = Math.max(...checks.map(({name}) => name.length));
	for (const {name, verdict, sentence} of checks) {
		const start = `${cell(verdict, verdictWidth)}  ${cell(name, nameWidth)}  `;
		yield* sentenceLines(start, sentence, columns);
	}

	for (const {name, sentence, fix} of checks) {
		if (fix !== undefined) {
			yield '\n';
			yield* sentenceLines('', `To mend ${name}: ${sentence}`, columns);
			yield* fixLines(fix, columns);
		}
	}
}

function* fixLines({cli, terraform, iam, cost}: Fix, columns: number): Iterable<string> {
	const parts: ReadonlyArray<readonly [string, string | undefined]> = [
		['AWS CLI', cli],
		['Terraform', terraform],
		[cli === undefined ? 'IAM policy' : 'IAM policy that allows this', iam],
	];
	for (const [heading, text] of parts) {
		if (text !== undefined) {
			yield `  ${heading}\n`;
			for (const line of text.split('\n')) {
				yield `${margin}${toTerminalText(line)}\n`;
			}
		}
	}

	yield '  Cost\n';
	yield* sentenceLines(margin, cost, columns);
}

const margin = '    ';

/** Columns that a sentence has at least, however wide what stands before it is. */
const narrowest = 20;

function* sentenceLines(start: string, sentence: string, columns: number): Iterable<string> {
	const width = Math.max(narrowest, columns - start.length);
	const indent = ' '.repeat(start.length);
	for (const [place, line] of wrap(toTerminalText(sentence), width).entries()) {
		yield `${place === 0 ? start : indent}${line.trimEnd()}\n`;
	}
}

/** One array of objects; a `fix` holds the texts that there are. */
function* jsonLines(checks: readonly Check[]): Iterable<string> {
	if (checks.length === 0) {
		yield '[]\n';
		return;
	}

	for (const [place, {name, verdict, sentence, fix}] of checks.entries()) {
		const object = {check: name, verdict, sentence, ...(fix !== undefined && {fix})};
		const text = escapeControls(JSON.stringify(object));
		yield `${place === 0 ? '[' : ' '}${text}${place === checks.length - 1 ? ']' : ','}\n`;
	}
}
