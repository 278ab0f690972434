/** A length of time in at most seven columns: `45s`, `3m05s`, `2h07m`, `3d04h`, `412d`. @param duration ms */
export function durationText(duration: number): string {
	const seconds = Math.floor(duration / 1000);
	if (seconds < 60) {
		return `${seconds}s`;
	}

	const minutes = Math.floor(seconds / 60);
	if (minutes < 60) {
		return `${minutes}m${twoDigits(seconds % 60)}s`;
	}

	const hours = Math.floor(minutes / 60);
	if (hours < 48) {
		return `${hours}h${twoDigits(minutes % 60)}m`;
	}

	const days = Math.floor(hours / 24);
	return days < 100 ? `${days}d${twoDigits(hours % 24)}h` : `${days}d`;
}

function twoDigits(value: number): string {
	return String(value).padStart(2, '0');
}
