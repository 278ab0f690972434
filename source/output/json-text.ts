/** A log event may be JSON over several lines; the breaks stand between tokens, where a space does as well. */
export function oneLine(jsonText: string): string {
	return jsonText.includes('\n') ? jsonText.replaceAll('\n', ' ') : jsonText;
}

export function isJsonObject(text: string): boolean {
	try {
		const value: unknown = JSON.parse(text);
		return typeof value === 'object' && value !== null && !Array.isArray(value);
	} catch {
		return false;
	}
}
