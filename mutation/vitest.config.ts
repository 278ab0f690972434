import {fileURLToPath} from 'node:url';
import {configDefaults, defineConfig} from 'vitest/config';

const folder = process.env.MUTATED_FOLDER ?? '';

/** Each takes too long to be run for every mutant that no other test finds. */
const long = [
	'test/cloudtrail/large-log-file.test.ts',
	'test/store/simulation.test.ts',
	'test/store/*-work.test.ts',
];

/** A module of Node is replaced there: it needs a process to itself. */
const alone = ['test/store/opened-blocks.test.ts'];

/** What is run for each mutant of a folder: the tests of that folder, and the model of what it is a part of. */
export default defineConfig({
	test: {
		include: [
			`test/${folder}/*.test.ts`,
			`test/${folder}.test.ts`,
			`test/${folder.split('/')[0]}/*-model.test.ts`,
		],
		exclude: [...configDefaults.exclude, ...long, ...alone],
		alias: [
			{
				find: /^.*\/processor-time\.ts$/,
				replacement: fileURLToPath(new URL('untimed.ts', import.meta.url)),
			},
		],
		setupFiles: ['mutation/first-failure.ts'],
		testTimeout: 60_000,
		isolate: false,
	},
});
