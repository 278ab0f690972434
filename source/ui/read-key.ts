const named: Readonly<Record<string, string>> = {
	up: 'up',
	down: 'down',
	left: 'left',
	right: 'right',
	pageup: 'pageUp',
	pgup: 'pageUp',
	pagedown: 'pageDown',
	pgdn: 'pageDown',
	home: 'home',
	end: 'end',
	enter: 'enter',
	return: 'enter',
	esc: 'esc',
	escape: 'esc',
	tab: 'tab',
	shifttab: 'shift-tab',
	space: 'space',
	backspace: 'backspace',
	delete: 'delete',
	del: 'delete',
};

/** What terminals send the same for. */
const same: Readonly<Record<string, string>> = {
	'ctrl-i': 'tab',
	'ctrl-m': 'enter',
	'ctrl-j': 'enter',
	'ctrl-h': 'backspace',
};

/**
The name that a key has in a keymap, of one as a person writes it: a character, `Ctrl-F`, `alt-x`, `page-up`, `PgUp`,
`Enter`. Undefined for what is no key.
*/
export function readKey(text: string): string | undefined {
	if (/^[^\s\p{C}]$/u.test(text)) {
		return text;
	}

	const [, control] = /^ctrl-([a-z]|space)$/i.exec(text) ?? [];
	if (control !== undefined) {
		const key = `ctrl-${control.toLowerCase()}`;
		return same[key] ?? key;
	}

	const [, beside] = /^alt-([^\s\p{C}]|space)$/iu.exec(text) ?? [];
	if (beside !== undefined) {
		return `alt-${beside.length === 1 ? beside : beside.toLowerCase()}`;
	}

	const name = text.toLowerCase().replaceAll(/[- ]/g, '');
	return Object.hasOwn(named, name) ? named[name] : undefined;
}
