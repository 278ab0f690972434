/** The rows of a CSV text, read as RFC 4180 says and no more leniently. */
export function csvRows(text: string): readonly (readonly string[])[] {
	const rows: string[][] = [];
	let place = 0;
	while (place < text.length) {
		const row: string[] = [];
		do {
			const cell = text[place] === '"' ? quoted() : plain();
			row.push(cell);
		} while (text[place++] === ',');
		if (text.slice(place - 1, place + 1) !== '\r\n') {
			throw new Error(`No end of line at ${place - 1}: ${JSON.stringify(text.slice(place - 20))}`);
		}

		place++;
		rows.push(row);
	}

	return rows;

	function plain(): string {
		const [cell = ''] = /^[^",\r\n]*/.exec(text.slice(place)) ?? [];
		place += cell.length;
		return cell;
	}

	function quoted(): string {
		const [cell = ''] = /^"(?:[^"]|"")*"/.exec(text.slice(place)) ?? [];
		if (cell === '') {
			throw new Error(`No closing quote from ${place}`);
		}

		place += cell.length;
		return cell.slice(1, -1).replaceAll('""', '"');
	}
}
