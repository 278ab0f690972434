import type {Removal} from './removal.ts';

const found = "yield {kind: 'records', deliveries, sampled: false};";
const again = '!this.#seen.seen(identity)';

/** For "What is lost when". */
export const losses: readonly Removal[] = [
	{
		test: 'drops of every kind, silent loss, sampling, throttling and duplicates: every event once',
		file: 'source/sources/sweep/sweep.ts',
		text: found,
		without: '',
	},
	{
		test: 'drops of every kind, silent loss, sampling, throttling and duplicates: every event once',
		file: 'source/store/intake.ts',
		text: again,
		without: 'true',
	},
	{
		test: '--json prints every event once, whatever happens to the tail',
		file: 'source/sources/sweep/sweep.ts',
		text: found,
		without: '',
	},
	{
		test: '--json prints every event once, whatever happens to the tail',
		file: 'source/store/intake.ts',
		text: again,
		without: 'true',
	},
	{
		test: 'minutes of a live tail with faults, by a simulated clock: every event once, no drift',
		file: 'source/store/group/grouping.ts',
		text: 'this.#rows -= combination.groups.size;',
		without: '',
	},
	{
		test: 'minutes of a live tail with faults, by a simulated clock: every event once, no drift',
		file: 'source/store/group/grouping.ts',
		text: 'combination.rows--;',
		without: '',
	},
	{
		test: 'minutes of a live tail with faults, by a simulated clock: every event once, no drift',
		file: 'source/store/intake.ts',
		text: again,
		without: 'true',
	},
	{
		test: 'some seconds with the screen on and random keys: it knows what was served, and leaves nothing',
		file: 'source/store/intake.ts',
		text: again,
		without: 'true',
	},
	{
		test: 'a sweep that is denied names the permission and ends, and nothing is called complete',
		file: 'source/sources/sweep/completeness.ts',
		text: 'plans.length === 0 || plans.length < logGroups',
		without: 'plans.length > logGroups',
	},
	{
		test: '%s: reconnects and reports the gap',
		file: 'source/sources/live-tail/live-tail.ts',
		text: "yield {kind: 'gap', from: Math.min(heardAt, now), to: now, reason: lost};",
		without: '',
	},
	{
		test: '%s: the session is aborted and another begins',
		file: 'source/sources/live-tail/session.ts',
		text: 'watchdog.arm(patience[phase]);',
		without: '',
	},
	{
		test: 'credentials that expire: what the profile has by then is used',
		file: 'source/sources/live-tail/live-tail.ts',
		text: "await wait(clock, delay, signal);\n\t\t\tif (verdict === 'credentials') await clients.renew();",
		without: 'await wait(clock, delay, signal);',
	},
	{
		test: 'a clock that is %d ms wrong',
		file: 'source/sources/sweep/page-calls.ts',
		text: 'if (page.date !== undefined) this.#learnTime(page.date, calledAt);',
		without: '',
	},
	{
		test: 'a clock that jumps by %d ms while it runs',
		file: 'source/sources/sweep/page-calls.ts',
		text: 'return this.#options.clock.elapsed() + this.#ahead;',
		without: 'return this.#options.clock.now();',
	},
	{
		test: 'bursts, silent loss and disorder: every event once, counts right, backlog and memory bounded',
		file: 'source/store/event-store.ts',
		text: 'if (this.size === this.capacity) {',
		without: 'if (this.size > 10 * this.capacity) {',
	},
	{
		test: 'give all that half a gzip file holds',
		file: 'source/cloudtrail/log-file.ts',
		text: 'splitter.cut();\n\t\tyield* found(splitter);',
		without: '',
	},
	{
		test: 'that is corrupt is named, and the others are read',
		file: 'source/sources/s3/read-file.ts',
		text: 'if (error instanceof LogFileError) {',
		without: 'if (error instanceof LogFileError && bytes === 0) {',
	},
	{
		test: 'a line that never ends is given up, however much a small file unpacks to',
		file: 'source/cloudtrail/log-file/record-splitter.ts',
		text: 'const largestRecord = 64 * 1024 * 1024;',
		without: 'const largestRecord = 768 * 1024 * 1024;',
	},
	{
		test: 'a list in another encoding is not read, and not written over',
		file: 'source/config/private-file.ts',
		text: '{fatal: true, ignoreBOM: true}',
		without: '{ignoreBOM: true}',
	},
	{
		test: 'a sampled update makes the count a lower bound',
		file: 'source/output/print-matches.ts',
		text: 'sampled += update.sampled ? 1 : 0;',
		without: '',
	},
	{
		test: 'a file that stops coming is given up',
		file: 'source/aws/client-configuration.ts',
		text: 'socketTimeout: silence,',
		without: 'socketTimeout: 0,',
	},
	{
		test: 'a change that is overtaken is made again to what the other wrote',
		file: 'source/config/private-file.ts',
		text: 'if (readText(path) !== before) {',
		without: 'if (before !== undefined && readText(path) === undefined) {',
	},
];
