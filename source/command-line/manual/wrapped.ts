/**
Text broken between words into lines of at most so many characters; a longer word stands alone. It is for the program's
own words, whose characters take a column each: measuring others costs more than `--help` should.
*/
export function wrapped(text: string, width: number): readonly string[] {
	const lines: string[] = [];
	let line = '';
	for (const word of text.split(' ')) {
		if (line !== '' && line.length + 1 + word.length > width) {
			lines.push(line);
			line = word;
		} else {
			line = line === '' ? word : `${line} ${word}`;
		}
	}

	return [...lines, line];
}
