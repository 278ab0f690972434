import {readdirSync, readFileSync} from 'node:fs';
import {dirname, join, relative, sep} from 'node:path';
import {fileURLToPath} from 'node:url';
import {expect, test} from 'vitest';

const source = fileURLToPath(new URL('../source', import.meta.url));

/** What each folder may import besides itself, `failure.ts` and `duration.ts`. Arrows point inward only. */
const allowed: Readonly<Record<string, readonly string[]>> = {
	cloudtrail: [],
	store: ['cloudtrail'],
	config: ['store'],
	filter: ['store', 'cloudtrail'],
	terminal: ['cloudtrail'],
	aws: ['cloudtrail', 'filter'],
	sources: ['aws', 'filter', 'cloudtrail'],
	engines: ['aws', 'filter', 'store', 'cloudtrail', 'sources'],
	doctor: ['aws', 'sources', 'terminal', 'cloudtrail'],
	output: ['terminal', 'filter', 'store', 'cloudtrail', 'sources', 'doctor'],
	ui: ['terminal', 'config', 'filter', 'store', 'cloudtrail', 'sources', 'output'],
	demo: ['sources', 'cloudtrail'],
	'command-line': [
		'engines',
		'doctor',
		'aws',
		'ui',
		'output',
		'demo',
		'sources',
		'terminal',
		'config',
		'filter',
		'store',
		'cloudtrail',
	],
};

/** Packages that only these folders may know. */
const packages: Readonly<Record<string, readonly string[]>> = {
	'@aws-sdk/client-athena': ['aws', 'engines'],
	'@aws-sdk/client-cloudtrail': ['aws'],
	'@aws-sdk/client-cloudwatch-logs': ['aws', 'sources', 'engines'],
	'@aws-sdk/client-s3': ['aws', 'sources'],
	'@aws-sdk/client-sts': ['aws'],
	ink: ['ui'],
	'../node_modules/ink/build/output.js': ['ui'],
	react: ['ui'],
	meow: ['command-line'],
	chalk: ['ui'],
	'fuse.js': ['filter'],
	'smol-toml': ['config'],
	'string-width': ['terminal'],
};

type Import = {readonly file: string; readonly folder: string; readonly target: string};

function sourceFiles(): readonly string[] {
	const files = readdirSync(source, {recursive: true, encoding: 'utf8'});
	return files.filter(file => /\.tsx?$/.test(file));
}

function readSource(file: string): string {
	return readFileSync(join(source, file), 'utf8');
}

function imports(): readonly Import[] {
	return sourceFiles().flatMap(file => {
		return [...readSource(file).matchAll(/(?:from|import\()\s*'([^'\n]+)'/g)].map(
			([, target = '']) => ({
				file,
				folder: folderOf(file),
				target: target.startsWith('.')
					? relative(source, join(source, dirname(file), target))
					: target,
			}),
		);
	});
}

function folderOf(file: string): string {
	return file.includes(sep) ? (file.split(sep)[0] ?? '') : '';
}

function isOurs({target}: Import): boolean {
	return /\.tsx?$/.test(target);
}

test('folders import inward only', () => {
	const wrong = imports()
		.filter(isOurs)
		.filter(({folder, target}) => {
			const other = folderOf(target);
			return folder !== '' && other !== '' && other !== folder && !allowed[folder]?.includes(other);
		});
	expect(wrong).toEqual([]);
});

test('every folder has its rule', () => {
	const folders = new Set(imports().map(({folder}) => folder));
	folders.delete('');
	expect([...folders].sort()).toEqual(Object.keys(allowed).sort());
});

test('each package is known to its folders alone, and no other is used', () => {
	const wrong = imports()
		.filter(item => !isOurs(item) && !item.target.startsWith('node:'))
		.filter(({folder, target}) => !packages[target]?.includes(folder));
	expect(wrong).toEqual([]);
});

test('nothing but the command line reaches the demo', () => {
	const reaching = imports().filter(
		item => isOurs(item) && folderOf(item.target) === 'demo' && item.folder !== 'demo',
	);
	expect(new Set(reaching.map(({folder}) => folder))).toEqual(new Set(['command-line']));
});

test('AWS is asked to read, and to run the queries that were asked for', () => {
	const calls = new Set(
		sourceFiles().flatMap(file => readSource(file).match(/\b[A-Z][A-Za-z\d]+Command\b/g) ?? []),
	);
	const reading = /^(?:Describe|Filter|Get|List)[A-Z]/;
	expect([...calls].filter(call => !reading.test(call)).sort()).toEqual([
		'StartLiveTailCommand',
		'StartQueryCommand',
		'StartQueryExecutionCommand',
		'StopQueryCommand',
		'StopQueryExecutionCommand',
	]);
});

test('no client is made but guarded against answers that never end', () => {
	const texts = sourceFiles().map(readSource).join('\n');
	const made = texts.match(/new [A-Z]\w*Client\(/g) ?? [];
	const guarded = texts.match(/guardAnswers\(\s*new [A-Z]\w*Client\(/g) ?? [];
	expect(made.length).toBeGreaterThan(0);
	expect(guarded.length).toBe(made.length);
});

test('no program is started but the command of --on-match', () => {
	const starting = sourceFiles().filter(file =>
		/child_process|node:cluster/.test(readSource(file)),
	);
	expect(starting).toEqual([join('output', 'alerts', 'command.ts')]);
});

/** What is loaded with a file before anything runs; types are gone by then. */
function loadedWith(file: string, seen: Set<string> = new Set()): ReadonlySet<string> {
	if (seen.has(file)) return seen;
	seen.add(file);
	if (!/\.tsx?$/.test(file)) return seen;
	for (const [, target = ''] of readSource(file).matchAll(
		/^(?:import|export)(?! type)[^;]*?from '([^']+)'/gm,
	)) {
		loadedWith(target.startsWith('.') ? join(dirname(file), target) : target, seen);
	}

	return seen;
}

test('--help waits for nothing but what reads the command line', () => {
	const loaded = [...loadedWith('cli.ts')];
	expect(loaded).toContain('command-line/flags.ts');
	const others = loaded.filter(file => !/\.tsx?$/.test(file) && !file.startsWith('node:'));
	expect(others.sort()).toEqual(['fuse.js', 'meow']);
});

test('nothing of the program knows what measures it', () => {
	const outside = imports().filter(item => isOurs(item) && item.target.startsWith('..'));
	expect(outside).toEqual([]);
});
