/** An element's tag as it stands in a page: `/name` where it closes. */
export type Tag = {readonly name: string; readonly attributes: ReadonlyMap<string, string>};

export type Page = {readonly tags: readonly Tag[]; readonly texts: readonly string[]};

const empty: ReadonlySet<string> = new Set(['meta', 'br', 'line', 'rect']);
const tag = /^<(\/?[a-z][a-z0-9]*)((?:\s[\w-]+="[^"<>]*")*)\/?>/;

/**
Takes a page apart and throws where a browser would have to guess: a tag that is not written out, an element that
is closed by another one's end, a character that should have been an entity.
*/
export function readPage(page: string): Page {
	const tags: Tag[] = [];
	const texts: string[] = [];
	const open: string[] = [];
	let rest = page.replace(/^<!doctype html>\n/, '');
	while (rest !== '') {
		const [text = ''] = /^[^<]*/.exec(rest) ?? [];
		texts.push(decoded(text));
		rest = rest.slice(text.length);
		if (rest === '') break;
		const [whole = '', name = '', attributes = ''] = tag.exec(rest) ?? [];
		if (whole === '') throw new Error(`No tag: ${rest.slice(0, 80)}`);
		tags.push({name, attributes: readAttributes(attributes)});
		rest = rest.slice(whole.length);
		if (name.startsWith('/')) {
			if (open.pop() !== name.slice(1)) throw new Error(`${name} closes nothing`);
		} else if (!empty.has(name)) {
			open.push(name);
		}

		if (name === 'style') {
			rest = rest.slice(rest.indexOf('</style>'));
		}
	}

	if (open.length > 0) throw new Error(`Left open: ${open.join()}`);
	return {tags, texts};
}

function readAttributes(text: string): ReadonlyMap<string, string> {
	return new Map(
		[...text.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, name = '', value = '']) => [
			name,
			decoded(value),
		]),
	);
}

const characters = new Map([
	['amp', '&'],
	['lt', '<'],
	['gt', '>'],
	['quot', '"'],
	['#39', "'"],
]);

function decoded(text: string): string {
	if (/>|"|'|&(?!(?:amp|lt|gt|quot|#39);)/.test(text)) {
		throw new Error(`Not escaped: ${text.slice(0, 80)}`);
	}

	return text.replaceAll(/&([^;]+);/g, (_entity, name: string) => characters.get(name) ?? '');
}
