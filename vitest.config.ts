import {defineConfig} from 'vitest/config';

export default defineConfig({
	test: {
		include: ['test/**/*.test.{ts,tsx}'],
		setupFiles: ['test/fixtures/seed.ts'],
		// More than there are cores: much of the time goes into waiting for terminals, sessions and sweeps.
		maxWorkers: 3,
		testTimeout: 30_000,
		// An hour of the story is read in one.
		hookTimeout: 90_000,
	},
});
