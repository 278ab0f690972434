import {Resvg} from '@resvg/resvg-js';
import {expect, test} from 'vitest';
import {type Scene, scenesToSvg} from '../../media/source/scenes-to-svg.ts';
import type {Cell} from '../e2e/terminal.ts';

const plain: Cell = {character: ' ', color: -1, bold: false, dim: false, inverse: false};

function scene(text: string, seconds: number): Scene {
	const screen = [[...text].map(character => ({...plain, character}))];
	return {screen, seconds, caption: `shows ${text}`};
}

/** When the scene of that place is seen, as the style sheet says it: shares of the whole, in percent. */
function shown(svg: string, place: number): readonly [from: number, to: number] {
	const [, frames = ''] = new RegExp(`@keyframes scene-${place}\\{(.*)\\}`).exec(svg) ?? [];
	const from = /([\d.]+)%\{visibility:visible\}/.exec(frames)?.[1];
	const to = /visible\}([\d.]+)%\{visibility:hidden\}/.exec(frames)?.[1];
	return [Number(from), Number(to)];
}

const scenes = [scene('list', 1), scene('name', 2), scene('last', 5)];

test('scenes follow one another without a gap, each for its time', () => {
	const svg = scenesToSvg(scenes, 'test');
	expect(scenes.map((_, place) => shown(svg, place))).toEqual([
		[0, 12.5],
		[12.5, 37.5],
		[37.5, 100],
	]);
	expect(svg).toContain('.scene{animation:8s ');
});

test('each scene has its screen and its caption', () => {
	const groups = scenesToSvg(scenes, 'test').split('<g class="scene"').slice(1);
	expect(groups).toHaveLength(3);
	for (const [place, text] of ['list', 'name', 'last'].entries()) {
		expect(groups[place]).toContain(`>shows ${text}<`);
		expect(groups[place]).toContain(`>${text}<`);
	}
});

test('where nothing moves, the last scene is there', () => {
	const svg = scenesToSvg(scenes, 'test');
	const still = svg.slice(0, svg.indexOf('@media (prefers-reduced-motion: no-preference)'));
	expect(still).toContain('.scene{visibility:hidden}');
	expect(still).toContain('#scene-2{visibility:visible}');
});

test('it is well-formed, and runs no script', () => {
	const svg = scenesToSvg([scene('<&">', 1)], '<&">');
	expect(new Resvg(svg, {font: {loadSystemFonts: false}}).width).toBeGreaterThan(0);
	expect(svg).not.toMatch(/<script|href/);
});

test('no scene is no picture', () => {
	expect(() => scenesToSvg([], 'test')).toThrow(RangeError);
});
