import type {ServerResponse} from 'node:http';

/** An element with text in it, written so that any text comes out the same. */
export function element(name: string, text: string | number): string {
	return `<${name}>${escaped(String(text))}</${name}>`;
}

/** Answers with an XML document. */
export function writeXml(response: ServerResponse, status: number, root: string): void {
	const body = Buffer.from(`<?xml version="1.0" encoding="UTF-8"?>\n${root}`);
	response
		.writeHead(status, {'content-type': 'application/xml', 'content-length': body.length})
		.end(body);
}

function escaped(text: string): string {
	return text.replace(/[<>&"'\p{Cc}]/gu, character => `&#${character.codePointAt(0)};`);
}
