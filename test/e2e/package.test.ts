import {execFile} from 'node:child_process';
import {mkdir, mkdtemp, readdir, readFile, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {promisify} from 'node:util';
import {afterAll, beforeAll, expect, onTestFinished, test} from 'vitest';
import {environment} from './environment.ts';
import {Terminal} from './terminal.ts';

const run = promisify(execFile);

type Packed = {readonly filename: string; readonly files: ReadonlyArray<{readonly path: string}>};

let folder = '';
let packed: Packed = {filename: '', files: []};

// What stands in dist is packed: building anew would take it away from the tests beside this one.
beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'trailtail-package-'));
	const parameters = ['pack', '--ignore-scripts', '--json', '--pack-destination', folder];
	const {stdout} = await run('npm', parameters, {env: npmEnvironment()});
	[packed = packed] = JSON.parse(stdout);
});

afterAll(() => rm(folder, {recursive: true}));

/** Nothing is asked of any registry, and nothing outside the folder is written. */
function npmEnvironment(): NodeJS.ProcessEnv {
	return environment({
		HOME: folder,
		npm_config_cache: join(folder, 'cache'),
		npm_config_offline: 'true',
		npm_config_audit: 'false',
		npm_config_fund: 'false',
		npm_config_update_notifier: 'false',
	});
}

test('the package holds what runs, its manual page, the licences and the recipe, and nothing else', () => {
	const paths = packed.files.map(({path}) => path);
	expect(paths.filter(path => !/^dist\/[\w-]+\.js$/.test(path)).sort()).toEqual([
		'dist/man/trailtail.1',
		'dist/third-party-notices.txt',
		'license',
		'package.json',
		'readme.md',
		'recipes/lnav-cloudtrail.json',
	]);
	expect(paths).toContain('dist/cli.js');
});

test('every package that is in the program is in the notices', async () => {
	const scripts = (await readdir('dist')).filter(name => name.endsWith('.js'));
	const texts = await Promise.all(scripts.map(name => readFile(join('dist', name), 'utf8')));
	// The bundler names each file before what it took of it.
	const names = new Set(
		texts.flatMap(text =>
			[...text.matchAll(/^ *\/\/ (?:\S*\/)?node_modules\/((?:@[^/\n]+\/)?[^/\n]+)\//gm)].map(
				([, name = '']) => name,
			),
		),
	);
	expect(names.size).toBeGreaterThan(40);
	const notices = await readFile('dist/third-party-notices.txt', 'utf8');
	for (const name of names) {
		expect(notices).toMatch(new RegExp(`^${name} \\d+\\.\\d+\\.\\d+ \\(.+\\)$`, 'm'));
	}
});

test('installed without a network, it starts the demo in a pipe and in a terminal', async () => {
	const prefix = join(folder, 'installed');
	await mkdir(prefix);
	const tarball = join(folder, packed.filename);
	await run('npm', ['install', '--global', '--prefix', prefix, tarball], {env: npmEnvironment()});
	const command = join(prefix, 'bin', 'trailtail');

	const {stdout} = await run(command, ['demo', '--plain', '--limit', '3'], {
		cwd: folder,
		env: environment(),
	});
	expect(stdout.split('\n')).toHaveLength(4);

	const modules = join(prefix, 'lib', 'node_modules');
	expect(await readdir(modules)).toEqual(['trailtail']);
	expect(await readdir(join(modules, 'trailtail'))).not.toContain('node_modules');
	const page = await readFile(join(prefix, 'share', 'man', 'man1', 'trailtail.1'), 'utf8');
	expect(page).toBe(await readFile('dist/man/trailtail.1', 'utf8'));

	const terminal = new Terminal(command, ['demo'], {cwd: dirname(prefix)});
	onTestFinished(() => terminal.close());
	await terminal.untilShown('trailtail  demo', 'GetItem');
	terminal.press('q');
	expect(await terminal.exited()).toMatchObject({code: 0});
});

test('nothing runs when it is installed, and nothing else is', async () => {
	const manifest = JSON.parse(await readFile('package.json', 'utf8'));
	expect(Object.keys(manifest)).not.toContain('dependencies');
	expect(Object.keys(manifest.scripts).filter(name => /install$|^prepare$/.test(name))).toEqual([]);
});
