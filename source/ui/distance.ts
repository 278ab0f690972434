/** How many rows a key moves by in a part of the screen of so many rows. */
export function distance(unit: 'row' | 'half' | 'page', height: number): number {
	switch (unit) {
		case 'row':
			return 1;
		case 'half':
			return Math.max(1, Math.floor(height / 2));
		case 'page':
			return Math.max(1, height - 1);
	}
}
