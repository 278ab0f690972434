import {Failure} from '../failure.ts';
import {serverFilter} from '../filter/pattern/server-filter.ts';
import {limitedMinutes} from '../sources/limited-minutes.ts';
import type {LogGroupsOptions} from '../sources/log-group-source.ts';
import {WantedReading} from '../sources/reading.ts';
import type {Source} from '../sources/source.ts';
import {clientOptions} from './client-options.ts';
import type {Options} from './options.ts';
import {sourceWords} from './source-words.ts';

/**
Opens what the command line names. The code of a source is loaded when it is needed: the AWS SDK alone takes
longer than everything else together.
*/
export async function openSource(options: Options, log: (line: string) => void): Promise<Source> {
	const words = sourceWords(options.words);
	switch (words.kind) {
		case 'demo': {
			const {demoSource} = await import('../demo/demo-source.ts');
			return tailed(options, async reading => demoSource(log, reading));
		}

		case 'files': {
			if (words.paths.includes('-') && options.output.kind === 'screen' && process.stdin.isTTY) {
				throw new Failure(
					2,
					'Standard input is the terminal, which the screen takes its keys from: pipe a log file in, or name it.',
				);
			}

			if (options.since !== undefined || options.until !== undefined) {
				throw new Failure(
					2,
					'--since and --until are for log groups and S3: files are read whole.',
				);
			}

			const {fileSource} = await import('../sources/files.ts');
			return fileSource(words.paths, process.stdin);
		}

		case 's3': {
			const {archiveSource} = await import('../sources/s3/archive-source.ts');
			const {since, until, output} = options;
			// On the screen another filter may ask for what this one does not.
			const clauses = output.kind === 'screen' ? [] : options.clauses;
			return archiveSource(words.locations, clientOptions(options), log, {since, until, clauses});
		}

		case 'log groups': {
			const {openLogGroups} = await import('../sources/live-tail/open-log-groups.ts');
			return tailed(options, reading =>
				openLogGroups(words.names, clientOptions(options), log, reading),
			);
		}
	}
}

/** Opens a source of log groups as it is to be read, tailed and ended. */
async function tailed(
	{since, until, sweep, sweepRate, sessions, maxMinutes, filterAt, clauses}: Options,
	open: (reading: LogGroupsOptions) => Promise<Source>,
): Promise<Source> {
	if (until !== undefined && since === undefined) {
		throw new Failure(
			2,
			'--until wants --since as well where log groups are read, to say where reading begins.',
		);
	}

	const filter = filterAt === 'server' ? serverFilter(clauses) : undefined;
	if (filterAt === 'server' && filter === undefined) {
		throw new Failure(
			2,
			'CloudWatch can apply nothing of this filter: --server-filter wants a term such as table:orders or event:Query in --filter.',
		);
	}

	const source = await open({
		since,
		until,
		sweep,
		callsPerSecond: sweepRate,
		wanted: new WantedReading({sessions, filter, history: 'read'}),
	});
	return maxMinutes === undefined ? source : limitedMinutes(source, maxMinutes);
}
