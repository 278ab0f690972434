/** A heading of the manual page. */
export function heading(text: string): string {
	return `.SH ${quoted(text.toUpperCase())}`;
}

export function subheading(text: string): string {
	return `.SS ${quoted(text)}`;
}

export function paragraph(text: string): string {
	return `.PP\n${line(text)}`;
}

/** What is explained, in bold, and below it the text. */
export function entry(name: string, text: string): string {
	return `.TP\n${bold(name)}\n${line(text)}`;
}

/** Lines as they stand. */
export function example(lines: string): string {
	return `.PP\n.in +4n\n.nf\n${lines.split('\n').map(line).join('\n')}\n.fi\n.in`;
}

export function bold(text: string): string {
	return `\\fB${escaped(text)}\\fR`;
}

/** A line of text: one that begins like a request is none. */
function line(text: string): string {
	return /^[.']/.test(text) ? `\\&${escaped(text)}` : escaped(text);
}

/** Dashes that can be searched and copied, and what is not ASCII in the words of every reader of manual pages. */
export function escaped(text: string): string {
	return text
		.replaceAll('\\', '\\e')
		.replaceAll('-', '\\-')
		.replaceAll("'", '\\(aq')
		.replaceAll('^', '\\(ha')
		.replaceAll('~', '\\(ti')
		.replaceAll('`', '\\(ga')
		.replaceAll(
			/[^\p{ASCII}]/gu,
			letter => `\\[u${letter.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')}]`,
		);
}

function quoted(text: string): string {
	return `"${escaped(text).replaceAll('"', '\\(dq')}"`;
}
