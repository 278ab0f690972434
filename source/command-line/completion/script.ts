import {bashCompletion} from './bash.ts';
import {fishCompletion} from './fish.ts';
import type {Shell} from './shells.ts';
import {zshCompletion} from './zsh.ts';

/** What makes a shell complete `trailtail`. */
export function completionScript(shell: Shell): string {
	switch (shell) {
		case 'bash':
			return bashCompletion();
		case 'zsh':
			return zshCompletion();
		case 'fish':
			return fishCompletion();
	}
}
