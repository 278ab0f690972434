import {expect, test} from 'vitest';
import {configDirectory} from '../../source/config/directory.ts';

test.each([
	['linux', {}, '/home/jane', '/home/jane/.config/trailtail'],
	['darwin', {}, '/Users/jane', '/Users/jane/.config/trailtail'],
	['linux', {XDG_CONFIG_HOME: '/etc/jane'}, '/home/jane', '/etc/jane/trailtail'],
	['linux', {XDG_CONFIG_HOME: 'jane'}, '/home/jane', '/home/jane/.config/trailtail'],
	['linux', {XDG_CONFIG_HOME: ''}, '/home/jane', '/home/jane/.config/trailtail'],
	['win32', {APPDATA: 'C:\\Roaming'}, 'C:\\jane', 'C:\\Roaming\\trailtail'],
	['win32', {}, 'C:\\jane', 'C:\\jane\\AppData\\Roaming\\trailtail'],
	['win32', {XDG_CONFIG_HOME: 'D:\\c', APPDATA: 'C:\\R'}, 'C:\\jane', 'D:\\c\\trailtail'],
] as const)('on %s with %o at %s it is %s', (platform, variables, home, directory) => {
	expect(configDirectory(variables, platform, home)).toBe(directory);
});
