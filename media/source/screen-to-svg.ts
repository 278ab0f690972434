import {drawn, type Screen, sizeOf} from './drawn-screen.ts';
import {windowAround, windowName} from './window.ts';

/**
A screen as a picture of a terminal window.
@param name what the window is called, and what is read out instead of the picture
*/
export function screenToSvg(screen: Screen, name: string): string {
	const size = sizeOf(screen);
	const elements = [windowName(name, size.width), ...drawn(screen)];
	return windowAround({...size, title: name, elements});
}
