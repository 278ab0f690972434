import type {ScreenState} from './screen-state.ts';

/** The filter that was kept last, while another one may be typed. */
export function keptFilter({filter, prompt}: ScreenState): string {
	return prompt?.before.filter ?? filter;
}
