import {useEffect, useState} from 'react';
import type {ScreenState} from '../screen-state.ts';
import {Groups} from './groups.ts';

/** The groups on screen, counted for as long as their page is open. */
export function useGroups({overlay}: ScreenState): Groups {
	const [groups] = useState(() => new Groups());
	const shown = overlay.kind === 'group' ? groups : undefined;
	useEffect(() => shown?.release, [shown]);
	return groups;
}
