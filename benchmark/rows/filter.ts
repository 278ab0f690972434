import {costOf, holdMillion, million} from '../million.ts';
import type {Finding, Row} from '../row.ts';

/** ms. What a person takes for at once, and how long a frame may wait for a search. */
const atOnce = 100;
const longestWait = 50;

export const filter: Row = {
	name: 'filter',
	work: `a filter over ${million.toLocaleString('en')} events held`,
	async measure(context) {
		const held = await holdMillion(context);
		const fields = held.filters
			.filter(cost => /^!?\w+:/.test(cost.filter))
			.map((cost): Finding => {
				const {matches, wall, cpu} = costOf(held, cost.filter);
				const what = `\`${cost.filter}\` (${matches.toLocaleString('en')} match)`;
				return {
					kind: 'measured',
					what,
					value: wall,
					unit: 'ms',
					byCpu: cpu,
					target: {atMost: 50},
				};
			});
		const texts = held.textSearches.flatMap(({filter, matches, ...cost}): readonly Finding[] => {
			const what = `\`${filter}\` in the text of records (${matches.toLocaleString('en')} match)`;
			const measured = {kind: 'measured', unit: 'ms'} as const;
			const first: readonly Finding[] =
				matches === 0
					? []
					: [
							{
								...measured,
								what: `${what}: the first result`,
								value: cost.firstMatch,
								target: {atMost: atOnce},
							},
						];
			return [
				...first,
				{
					...measured,
					what: `${what}: the longest a frame waits`,
					value: cost.longestTurn,
					target: {atMost: longestWait},
				},
				{...measured, what: `${what}: all of it`, value: cost.whole},
			];
		});
		return {findings: [...fields, ...texts], timings: [], notes: []};
	},
};
