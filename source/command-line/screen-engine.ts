import type {Source} from '../sources/source.ts';
import type {CountingEngine, OfferedEngine} from '../ui/ask/counting-engine.ts';
import {redactedEngine} from './redacted-engine.ts';
import type {EngineRun} from './run-engine.ts';

/**
What the screen can ask when a question outgrows what is held: the table of Athena that was named, else Logs Insights
about the log groups that are tailed. The code of an engine is loaded when it is asked.
*/
export function screenEngine(
	{logGroups}: Source,
	run: Omit<EngineRun, 'controller'>,
): OfferedEngine {
	const {redactor} = run;
	const {askedTable} = run.options;
	const engine: CountingEngine | undefined =
		askedTable !== undefined
			? {
					name: 'Athena',
					async open(signal) {
						const {athenaOnScreen} = await import('./athena-on-screen.ts');
						return athenaOnScreen(askedTable, run, signal);
					},
				}
			: logGroups && {
					name: 'Logs Insights',
					async open() {
						const {insightsOnScreen} = await import('./insights-on-screen.ts');
						return insightsOnScreen(logGroups, run);
					},
				};
	return engine === undefined
		? {kind: 'none', reason: filesCannotBeAsked}
		: {kind: 'engine', engine: redactor === undefined ? engine : redactedEngine(engine, redactor)};
}

const filesCannotBeAsked =
	'Only log groups can be asked here; name a table of Athena with --athena-table to ask that.';
