import type {Binding} from './binding.ts';

/** A key as a person reads it. */
export function keyText(key: string): string {
	return (
		keyNames.get(key) ??
		key.replace(
			/^(ctrl|alt)-(.+)$/,
			(_, held: string, other: string) =>
				`${held === 'ctrl' ? 'Ctrl' : 'Alt'}-${keyNames.get(other) ?? (held === 'ctrl' ? other.toUpperCase() : other)}`,
		)
	);
}

const keyNames = new Map([
	['up', '↑'],
	['down', '↓'],
	['left', '←'],
	['right', '→'],
	['pageUp', 'PgUp'],
	['pageDown', 'PgDn'],
	['home', 'Home'],
	['end', 'End'],
	['enter', 'Enter'],
	['esc', 'Esc'],
	['tab', 'Tab'],
	['shift-tab', 'Shift-Tab'],
	['space', 'Space'],
	['backspace', '⌫'],
	['delete', 'Del'],
]);

/** A sentence in which `{pause}` stands for the key of the action of that name. */
export function withKeys(sentence: string, keymap: readonly Binding[]): string {
	return sentence.replaceAll(/\{([a-z-]+)\}/g, (_, name: string) => {
		const key = keymap.find(binding => binding.name === name)?.keys[0];
		return key === undefined ? 'no key' : keyText(key);
	});
}
