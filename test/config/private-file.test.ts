import {mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterEach, beforeEach, expect, test} from 'vitest';
import {changeText, readText} from '../../source/config/private-file.ts';

let directory = '';
let path = '';

beforeEach(() => {
	directory = mkdtempSync(join(tmpdir(), 'trailtail-'));
	path = join(directory, 'list');
});

afterEach(() => {
	rmSync(directory, {recursive: true});
});

test('a change that is overtaken is made again to what the other wrote', () => {
	writeFileSync(path, 'first\n');
	const others = ['second\n', 'third\n'];
	changeText(path, text => {
		const other = others.shift();
		if (other !== undefined) {
			writeFileSync(path, text + other);
		}

		return `${text}mine\n`;
	});
	expect(readFileSync(path, 'utf8')).toBe('first\nsecond\nthird\nmine\n');
	expect(readdirSync(directory)).toEqual(['list']);
});

test('a change that fails leaves everything as it was', () => {
	writeFileSync(path, 'first\n');
	const fail = () => {
		throw new RangeError('no');
	};
	expect(() => changeText(path, fail)).toThrow(RangeError);
	expect(readFileSync(path, 'utf8')).toBe('first\n');
	expect(readdirSync(directory)).toEqual(['list']);
});

test('a byte order mark and line ends are kept', () => {
	writeFileSync(path, '\uFEFFa\r\n');
	changeText(path, text => `${text}b\r\n`);
	expect(readText(path)).toBe('\uFEFFa\r\nb\r\n');
	expect(readText(join(directory, 'none'))).toBeUndefined();
});

test('there is no file in what is no directory', () => {
	expect(readText(path)).toBeUndefined();
	writeFileSync(path, 'text');
	expect(readText(path)).toBe('text');
	expect(readText(join(path, 'list'))).toBeUndefined();
});
