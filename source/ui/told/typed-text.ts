import type {ScreenState} from '../screen-state.ts';

/** What is being typed, behind what it is for; `''` while nothing is. */
export function typedText({prompt, save, overlay}: ScreenState): string {
	if (save?.kind === 'naming') {
		return `Save as: ${save.line.text}`;
	}

	if (save?.kind === 'replacing') {
		return `${save.request.name} exists: Enter replaces it, Esc keeps it.`;
	}

	if (prompt !== undefined) {
		return `Filter: ${prompt.line.text}`;
	}

	if (overlay.kind === 'record' && overlay.search.kind === 'typed') {
		return `Find: ${overlay.search.line.text}`;
	}

	if (overlay.kind === 'group' && overlay.page.ask?.kind === 'question') {
		return `Period: ${overlay.page.ask.line.text}`;
	}

	if (overlay.kind === 'group' && overlay.page.typing !== undefined) {
		const {purpose, line} = overlay.page.typing;
		return `${purpose === 'fields' ? 'Group by' : 'Known'}: ${line.text}`;
	}

	return '';
}
