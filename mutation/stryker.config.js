const folder = process.env.MUTATED_FOLDER;
const report = `mutation/report/${folder?.replaceAll('/', '-')}`;

/** One folder under source/ at a time, by its own tests; mutation/run.ts goes through them. */
export default {
	testRunner: 'vitest',
	plugins: ['@stryker-mutator/vitest-runner'],
	vitest: {configFile: 'mutation/vitest.config.ts', related: false},
	mutate: [`source/${folder}/*.ts`],
	coverageAnalysis: 'perTest',
	concurrency: 2,
	timeoutMS: 5000,
	// Stryker rewrites it with the TypeScript compiler's own interface, which version 7 has no more.
	tsconfigFile: 'none',
	ignorePatterns: ['dist', 'media', 'mutation/report'],
	tempDirName: `${report}/sandbox`,
	incremental: true,
	incrementalFile: `${report}.json`,
	reporters: ['progress-append-only', 'clear-text'],
	clearTextReporter: {allowColor: false, reportTests: false},
};
