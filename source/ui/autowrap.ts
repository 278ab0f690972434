/**
Whether the terminal goes on in the next row when one is full. The screen turns it off: some terminals count emoji
wider than we do, and a row that wraps moves all below it.
*/
export function turnAutowrap(to: 'on' | 'off'): void {
	process.stdout.write(to === 'on' ? '\u001B[?7h' : '\u001B[?7l');
}
