import {Text} from 'ink';

/** Lines that are styled and exactly fitted already: one element each is what Ink draws fastest. */
export function Lines({lines}: {readonly lines: readonly string[]}) {
	return lines.map((line, row) => (
		// An empty text would take no row. Rows have no identity: a row is a place on the screen.
		<Text key={`row ${row.toString()}`}>{line === '' ? ' ' : line}</Text>
	));
}
