import {escapeControls, toTerminalText} from '../../terminal/terminal-text.ts';

/** A text as one word of a POSIX shell, whatever is in it. Control characters are written out. */
export function shellWord(text: string): string {
	const safe = toTerminalText(text);
	return /^[\w@%+=:,./-]+$/.test(safe) ? safe : `'${safe.replaceAll("'", `'\\''`)}'`;
}

/** A value as JSON on one line, without a control character. */
export function jsonText(value: unknown): string {
	return escapeControls(JSON.stringify(value));
}

/** A value as JSON over several lines, without a control character but the line breaks. */
export function jsonLines(value: unknown): string {
	return JSON.stringify(value, null, 2).split('\n').map(escapeControls).join('\n');
}

/** A value as an expression of Terraform's language: JSON, in whose strings nothing is a template. */
export function terraformValue(value: unknown): string {
	return jsonText(value).replaceAll(/[$%](?=\{)/g, sign => sign + sign);
}

/** A command of the AWS CLI: its words as they are, its options quoted. */
export function awsCommand(
	words: string,
	options: ReadonlyArray<readonly [option: string, value: string]>,
): string {
	// With `=`, a value that begins with a hyphen is no option.
	return [
		'aws',
		words,
		...options.map(([option, value]) => `--${option}=${shellWord(value)}`),
	].join(' ');
}
