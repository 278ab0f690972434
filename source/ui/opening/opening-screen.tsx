import {useApp, useInput, usePaste, useWindowSize} from 'ink';
import {useRef, useState} from 'react';
import {cell} from '../../terminal/cell.ts';
import {type KeyPress, keyPresses} from '../key-name.ts';
import {smallestTerminal} from '../layout.ts';
import {Lines} from '../lines.tsx';
import {suspend} from '../suspend.ts';
import type {Theme} from '../theme.ts';
import type {Page} from './page.ts';

const marginRight = 1;

export type OpeningScreenProps<State, Answer> = {
	readonly page: Page<State, Answer>;
	readonly theme: Theme;
	readonly now: () => number;
	/** Told once; `undefined` when the user leaves. */
	readonly end: (answer: Answer | undefined) => void;
};

/** A page in the whole terminal. */
export function OpeningScreen<State, Answer>({
	page,
	theme,
	now,
	end,
}: OpeningScreenProps<State, Answer>) {
	const {suspendTerminal} = useApp();
	const {columns, rows} = useWindowSize();
	const [state, setState] = useState(page.initial);
	// Keys can come several at once: each acts on what the one before left, drawn or not.
	const latest = useRef(state);
	const size = {width: columns - marginRight, height: rows};
	const press = (key: KeyPress): 'ended' | 'goes on' => {
		if (key.name === 'ctrl-z') {
			void suspendTerminal(() => suspend({manner: 'drawn', mouse: 'off'}));
			return 'goes on';
		}

		const pressed = page.press(latest.current, key, size);
		if (pressed.kind === 'state') {
			latest.current = pressed.state;
			setState(pressed.state);
			return 'goes on';
		}

		end(pressed.kind === 'answer' ? pressed.answer : undefined);
		return 'ended';
	};
	const pressAll = (presses: readonly KeyPress[]) => {
		for (const key of presses) {
			if (press(key) === 'ended') {
				return;
			}
		}
	};

	useInput((input, key) => pressAll(keyPresses(input, key)));
	usePaste(text => {
		const line = text.replaceAll(/[\s\p{Cc}]+/gu, ' ').trim();
		pressAll([{name: 'paste', text: line}]);
	});
	if (columns < smallestTerminal.columns || rows < smallestTerminal.rows) {
		const line = cell(`${columns}×${rows} is too small`, columns);
		return <Lines lines={[line]} columns={columns} rows={rows} />;
	}

	const lines = page.lines(state, size, {theme, now: now()});
	return <Lines lines={lines} columns={columns} rows={rows} />;
}
