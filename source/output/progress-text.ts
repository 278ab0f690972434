import type {ReadingProgress} from '../sources/source.ts';

const units = ['B', 'KB', 'MB', 'GB', 'TB'] as const;

/** How far reading many files has come: `120 of at least 431 files, 34 MB` while more of them may be found. */
export function progressText({files, bytes, search}: ReadingProgress): string {
	const found =
		search === 'going on' ? `at least ${numberText(files.found)}` : numberText(files.found);
	const plural = files.found === 1 ? 'file' : 'files';
	return `${numberText(files.read)} of ${found} ${plural}, ${bytesText(bytes.read)}`;
}

/** Bytes in thousands, with one decimal below ten of them. */
export function bytesText(bytes: number): string {
	let amount = bytes;
	let power = 0;
	while (amount >= 999.5 && power < units.length - 1) {
		amount /= 1000;
		power++;
	}
	const digits = power > 0 && amount < 9.95 ? 1 : 0;
	return `${numberText(Number(amount.toFixed(digits)))} ${units[power]}`;
}

function numberText(number: number): string {
	return number.toLocaleString('en-US');
}
