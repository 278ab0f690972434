import {Text, Transform} from 'ink';
import {remembered} from './remembered.ts';

export type LinesProps = {
	/** Styled, safe for a terminal and no wider than `columns`; those that are left stay empty. */
	readonly lines: readonly string[];
	readonly columns: number;
	readonly rows: number;
};

/**
Lines that fill the whole screen. Ink lays out and measures a placeholder that is always the same, and the lines take
its place when it is written: measuring each line anew would take longer than drawing it.
*/
export function Lines({lines, columns, rows}: LinesProps) {
	return (
		<Transform
			transform={(_, row) => lines[row] ?? ''}
			// In place of the placeholder, where Ink writes for a screen reader.
			accessibilityLabel={lines.join('\n')}
		>
			<Text>{placeholder(columns, rows)}</Text>
		</Transform>
	);
}

const placeholder = remembered((columns: number, rows: number) =>
	Array.from({length: rows}, () => '.'.repeat(columns)).join('\n'),
);
