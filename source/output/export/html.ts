import {toTerminalText} from '../../terminal/terminal-text.ts';

/** HTML as it goes into a page. Text from outside becomes it through the template alone, which escapes. */
export type Markup = {readonly markup: string};

type Content = string | number | Markup | readonly Markup[];

const entities: Readonly<Record<string, string>> = {
	'&': '&amp;',
	'<': '&lt;',
	'>': '&gt;',
	'"': '&quot;',
	"'": '&#39;',
};

/**
A template of HTML. Texts put into it, between tags or within quotes, show as they are and are never obeyed;
control and format characters show as escapes.
*/
export function html(strings: TemplateStringsArray, ...contents: readonly Content[]): Markup {
	let markup = strings[0] ?? '';
	for (const [place, content] of contents.entries()) {
		markup += markupOf(content) + (strings[place + 1] ?? '');
	}

	return {markup};
}

function markupOf(content: Content): string {
	if (typeof content === 'string') {
		return escaped(content);
	}

	if (typeof content === 'number') {
		return String(content);
	}

	return 'markup' in content ? content.markup : content.map(({markup}) => markup).join('');
}

function escaped(text: string): string {
	return toTerminalText(text).replaceAll(/[&<>"']/g, character => entities[character] ?? '');
}
