import type {Source} from '../sources/source.ts';
import type {CountingEngine, OfferedEngine} from '../ui/ask/counting-engine.ts';
import type {Options} from './options.ts';

/**
What the screen can ask when a question outgrows what is held: the table of Athena that was named, else Logs Insights
about the log groups that are tailed. The code of an engine is loaded when it is asked.
*/
export function screenEngine(
	options: Options,
	{logGroups}: Source,
	log: (line: string) => void,
): OfferedEngine {
	const {redact, askedTable} = options;
	if (redact === 'on') {
		return none('With --redact nothing is asked: engines count what stands in the records.');
	}

	if (askedTable !== undefined) {
		return offered('Athena', async () => {
			const {athenaOnScreen} = await import('./athena-on-screen.ts');
			return signal => athenaOnScreen(askedTable, options, log, signal);
		});
	}

	return logGroups === undefined
		? none(
				'Only log groups can be asked here; name a table of Athena with --athena-table to ask that.',
			)
		: offered('Logs Insights', async () => {
				const {insightsOnScreen} = await import('./insights-on-screen.ts');
				return async () => insightsOnScreen(logGroups, log);
			});
}

function none(reason: string): OfferedEngine {
	return {kind: 'none', reason};
}

function offered(name: string, load: () => Promise<CountingEngine['open']>): OfferedEngine {
	return {kind: 'engine', engine: {name, open: async signal => (await load())(signal)}};
}
