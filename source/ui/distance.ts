/** How many rows a movement goes on a screen of a height. */
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
