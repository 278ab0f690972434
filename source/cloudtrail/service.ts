/** A service without its domain: `dynamodb.amazonaws.com` is `dynamodb`. Other text is returned as it is. */
export function serviceName(text: string): string {
	if (text.endsWith('.amazonaws.com')) {
		return text.slice(0, -'.amazonaws.com'.length);
	}

	return text.endsWith('.amazonaws.com.cn') ? text.slice(0, -'.amazonaws.com.cn'.length) : text;
}

export function isServiceDomain(text: string): boolean {
	return text.length > serviceName(text).length && !text.includes(' ');
}
