import {
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	statSync,
	symlinkSync,
	writeFileSync,
} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterEach, beforeEach, expect, test} from 'vitest';
import {
	addKnownCaller,
	readKnownCallers,
	removeKnownCaller,
} from '../../source/config/known-callers-file.ts';
import {Failure} from '../../source/failure.ts';

const jane = {principal: 'jane', application: 'boto3'};
let directory = '';
let own = '';

beforeEach(() => {
	directory = mkdtempSync(join(tmpdir(), 'trailtail-'));
	own = join(directory, 'config', 'trailtail', 'known-callers');
});

afterEach(() => {
	rmSync(directory, {recursive: true});
});

function isKnown(): boolean {
	return readKnownCallers(own, []).isKnown(jane.principal, jane.application);
}

function mode(path: string): string {
	return (statSync(path).mode & 0o777).toString(8);
}

test('a caller that is added is known from then on, until it is taken out', () => {
	expect(isKnown()).toBe(false);
	addKnownCaller(own, jane);
	expect(isKnown()).toBe(true);
	removeKnownCaller(own, jane);
	expect(isKnown()).toBe(false);
});

test('only the user can read what is written, and nothing else is left behind', () => {
	addKnownCaller(own, jane);
	expect(mode(own)).toBe('600');
	expect(mode(join(own, '..'))).toBe('700');
	expect(readdirSync(join(own, '..'))).toEqual(['known-callers']);
});

test('lines that others wrote meanwhile stay', () => {
	addKnownCaller(own, jane);
	writeFileSync(own, `${readFileSync(own, 'utf8')}tom @ console # by hand\n`);
	addKnownCaller(own, {principal: 'etl', application: 'java'});
	expect(readFileSync(own, 'utf8')).toMatch(/etl @ java\njane @ boto3\ntom @ console # by hand\n$/);
});

test('taking a caller out of a list that is not there makes none', () => {
	removeKnownCaller(own, jane);
	expect(readdirSync(directory)).toEqual([]);
});

test('a link stays a link', () => {
	const real = join(directory, 'dotfiles');
	mkdirSync(join(own, '..'), {recursive: true});
	writeFileSync(real, '');
	symlinkSync(real, own);
	addKnownCaller(own, jane);
	expect(readFileSync(real, 'utf8')).toContain('jane @ boto3');
});

test('lists of others are read beside the own one', () => {
	const team = join(directory, 'team');
	writeFileSync(team, 'jane @ boto3\noops @ a @ b\n');
	const known = readKnownCallers(own, [team]);
	expect(known.placeOf(jane)).toEqual({file: team, line: 1});
	expect(known.mistakes).toMatchObject([{file: team, line: 2}]);
});

test.each([
	['a list that is not there', () => readKnownCallers(own, [join(directory, 'none')])],
	['a directory', () => readKnownCallers(directory, [])],
	['a list that cannot be written', () => addKnownCaller(join(directory, 'file', 'x'), jane)],
])('%s ends in one sentence', (_, act) => {
	writeFileSync(join(directory, 'file'), '');
	expect(act).toThrow(
		expect.objectContaining({
			name: 'Failure',
			code: 2,
			message: expect.stringMatching(/^The list of known callers [^\n]+\.$/),
		}),
	);
	expect(act).toThrow(Failure);
});

test('a list in another encoding is not read, and not written over', () => {
	mkdirSync(join(own, '..'), {recursive: true});
	const utf16 = Buffer.from('\uFEFFjane\n', 'utf16le');
	writeFileSync(own, utf16);
	expect(() => readKnownCallers(own, [])).toThrow(/UTF-8/);
	expect(() => addKnownCaller(own, jane)).toThrow(Failure);
	expect(readFileSync(own)).toEqual(utf16);
});
