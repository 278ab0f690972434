import {configDefaults, defineConfig} from 'vitest/config';

/** Whole programs, and a module of Node that is replaced: they need a process to themselves. */
const alone = [
	'test/e2e/**/*.test.ts',
	'test/soak/screen.test.ts',
	'test/store/opened-blocks.test.ts',
];

export default defineConfig({
	test: {
		setupFiles: ['test/fixtures/seed.ts', 'test/fixtures/guard-connections.ts'],
		// More than there are cores: much of the time goes into waiting for terminals, sessions and sweeps.
		maxWorkers: 3,
		testTimeout: 60_000,
		// An hour of the story is read in one.
		hookTimeout: 90_000,
		projects: [
			{extends: true, test: {name: 'alone', include: alone}},
			{
				extends: true,
				test: {
					name: 'together',
					include: ['test/**/*.test.{ts,tsx}'],
					exclude: [...configDefaults.exclude, ...alone],
					// Loading the modules anew for each file takes longer than the tests.
					isolate: false,
				},
			},
		],
	},
});
