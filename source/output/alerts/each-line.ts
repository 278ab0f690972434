import type {Readable} from 'node:stream';

/** UTF-16 units after which a line is taken to end. */
const longestLine = 4096;

/** Tells each line of a stream without its end, also the last one; a very long line in parts. */
export function eachLine(stream: Readable, tell: (line: string) => void): void {
	let rest = '';
	stream.setEncoding('utf8');
	stream.on('data', (text: string) => {
		const lines = (rest + text).split(/\r?\n/);
		rest = lines.pop() ?? '';
		for (const line of lines) tell(line);
		while (rest.length > longestLine) {
			tell(rest.slice(0, longestLine));
			rest = rest.slice(longestLine);
		}
	});
	stream.on('end', () => {
		if (rest !== '') tell(rest);
	});
}
