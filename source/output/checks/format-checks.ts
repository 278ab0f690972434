import type {Check, Fix} from '../../doctor/check.ts';
import {cell} from '../../terminal/cell.ts';
import {escapeControls, toTerminalText} from '../../terminal/terminal-text.ts';

export const checkFormats = ['table', 'json'] as const;

export type CheckFormat = (typeof checkFormats)[number];

const verdictWidth = 'problem'.length;

/** Checks as text, a line at a time with its end; nothing in it acts on a terminal. */
export function formatChecks(checks: readonly Check[], format: CheckFormat): Iterable<string> {
	switch (format) {
		case 'table':
			return tableLines(checks);
		case 'json':
			return jsonLines(checks);
	}
}

/** One line a check, then what mends each problem. Nothing is cut: commands are to be copied. */
function* tableLines(checks: readonly Check[]): Iterable<string> {
	const nameWidth = Math.max(...checks.map(({name}) => name.length));
	for (const {name, verdict, sentence} of checks) {
		yield `${cell(verdict, verdictWidth)}  ${cell(name, nameWidth)}  ${toTerminalText(sentence)}\n`;
	}

	for (const {name, sentence, fix} of checks) {
		if (fix !== undefined) {
			yield `\nTo mend ${name}: ${toTerminalText(sentence)}\n`;
			yield* fixLines(fix);
		}
	}
}

function* fixLines({cli, terraform, iam, cost}: Fix): Iterable<string> {
	const parts: ReadonlyArray<readonly [string, string | undefined]> = [
		['AWS CLI', cli],
		['Terraform', terraform],
		[cli === undefined ? 'IAM policy' : 'IAM policy that allows this', iam],
		['Cost', cost],
	];
	for (const [heading, text] of parts) {
		if (text !== undefined) {
			yield `  ${heading}\n`;
			for (const line of text.split('\n')) {
				yield `    ${toTerminalText(line)}\n`;
			}
		}
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
