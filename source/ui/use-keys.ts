import {useInput, usePaste} from 'ink';
import type {Action} from './action.ts';
import type {Binding} from './binding.ts';
import {keyPresses} from './key-name.ts';
import {actionFor} from './keymap.ts';
import {placeOfKeys} from './place-of-keys.ts';
import {typedAction} from './prompt/typed-action.ts';
import {savingAction} from './save/saving.ts';
import type {ScreenState} from './screen-state.ts';

/**
Hears the keyboard and what is pasted. Keys can come several at once: each acts on what the one before left, drawn or not.
@param latest what the last action left
*/
export function useKeys(
	latest: {readonly current: ScreenState},
	keymap: readonly Binding[],
	act: (action: Action) => void,
): void {
	const insert = (text: string) => {
		const action = typedAction(placeOfKeys(latest.current), text);
		if (text !== '' && action !== undefined) {
			act(action);
		}
	};

	useInput((input, key) => {
		let typed = '';
		for (const {name, text} of keyPresses(input, key)) {
			const place = placeOfKeys(latest.current);
			const action = savingAction(latest.current, name) ?? actionFor(place, name, keymap);
			if (action !== undefined) {
				insert(typed);
				typed = '';
				act(action);
			} else if (typedAction(place, text) !== undefined) {
				typed += text;
			}
		}

		insert(typed);
	});
	usePaste(text => {
		const place = placeOfKeys(latest.current);
		if (place !== 'existing file' && place !== 'answer' && typedAction(place, text) === undefined) {
			act({kind: 'open filter'});
		}

		insert(oneLine(text));
	});
}

function oneLine(text: string): string {
	return text.replaceAll(/\s+/g, ' ').trim();
}
