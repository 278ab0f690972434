import {defineConfig} from 'vitest/config';

export default defineConfig({
	test: {
		include: ['test/**/*.test.{ts,tsx}'],
		setupFiles: ['test/fixtures/seed.ts'],
		// Half of the time goes into waiting for terminals and sessions.
		maxWorkers: 2,
		testTimeout: 30_000,
		// An hour of the story is read in one.
		hookTimeout: 90_000,
	},
});
