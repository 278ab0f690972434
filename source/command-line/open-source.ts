import {Failure} from '../failure.ts';
import {splitPatterns} from '../filter/pattern/split.ts';
import type {LogGroupsOptions} from '../sources/log-group-source.ts';
import type {Source} from '../sources/source.ts';
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
			return demoSource(log, logGroupsOptions(options));
		}

		case 'files': {
			if (words.paths.includes('-') && options.output === 'screen' && process.stdin.isTTY) {
				throw new Failure(
					2,
					'Standard input is the terminal, which the screen takes its keys from: pipe a log file in, or name it.',
				);
			}

			const {fileSource} = await import('../sources/files.ts');
			return fileSource(words.paths, process.stdin);
		}

		case 'log groups': {
			const {openLogGroups} = await import('../sources/live-tail/open-log-groups.ts');
			const {profile, region, endpointUrl} = options;
			const client = {profile, region, endpointUrl};
			return openLogGroups(words.names, client, log, logGroupsOptions(options));
		}
	}
}

function logGroupsOptions({since, until, sweep, sweepRate, sessions}: Options): LogGroupsOptions {
	return {
		since,
		until,
		sweep,
		callsPerSecond: sweepRate,
		patterns: splitPatterns(sessions, undefined),
	};
}
