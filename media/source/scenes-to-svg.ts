import {drawn, type Screen, sizeOf} from './drawn-screen.ts';
import {windowAround, windowName} from './window.ts';

/** A screen, for so many seconds, and what the bar of the window says meanwhile. */
export type Scene = {
	readonly screen: Screen;
	readonly seconds: number;
	readonly caption: string;
};

/**
Scenes of one size as a picture that moves: one after the other, and again. Style sheets alone move it, and where people
want no motion the last scene stands still.
@param title what is read out instead of the picture
*/
export function scenesToSvg(scenes: readonly Scene[], title: string): string {
	const [first] = scenes;
	if (first === undefined) {
		throw new RangeError('A picture that moves needs a scene.');
	}

	const size = sizeOf(first.screen);
	return windowAround({
		...size,
		title,
		definitions: ['<style>', ...rules(scenes), '</style>'],
		elements: scenes.flatMap(({screen, caption}, place) => [
			`<g class="scene" id="scene-${place}">`,
			windowName(caption, size.width),
			...drawn(screen),
			'</g>',
		]),
	});
}

function rules(scenes: readonly Scene[]): readonly string[] {
	const whole = secondsOf(scenes);
	const share = (seconds: number): string => `${Number(((100 * seconds) / whole).toFixed(3))}%`;
	return [
		'.scene{visibility:hidden}',
		`#scene-${scenes.length - 1}{visibility:visible}`,
		'@media (prefers-reduced-motion: no-preference){',
		`.scene{animation:${Number(whole.toFixed(3))}s step-end infinite}`,
		...scenes.flatMap((scene, place) => {
			const start = secondsOf(scenes.slice(0, place));
			const hidden = place === 0 ? '' : '0%{visibility:hidden}';
			const shown = `${share(start)}{visibility:visible}`;
			const end = `${share(start + scene.seconds)}{visibility:hidden}`;
			return [
				`#scene-${place}{animation-name:scene-${place}}`,
				`@keyframes scene-${place}{${hidden}${shown}${end}}`,
			];
		}),
		'}',
	];
}

function secondsOf(scenes: readonly Scene[]): number {
	return scenes.reduce((sum, {seconds}) => sum + seconds, 0);
}
