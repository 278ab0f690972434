import {basename} from 'node:path';

/** A function and which share of the samples it was running in itself, from 0 to 1. */
export type FunctionShare = {readonly title: string; readonly share: number};

/** What V8 writes, as far as it is read here. */
type Profile = {
	readonly nodes: ReadonlyArray<{
		readonly id: number;
		readonly callFrame: {
			readonly functionName: string;
			readonly url: string;
			readonly lineNumber: number;
		};
	}>;
	readonly samples: readonly number[];
};

const most = 15;
const notWork: ReadonlySet<string> = new Set(['(idle)', '(root)']);

/** The functions that most of the time of a CPU profile was spent in, waiting left out. */
export function topFunctions(profileText: string): readonly FunctionShare[] {
	const {nodes, samples}: Profile = JSON.parse(profileText);
	const titles = new Map(nodes.map(({id, callFrame}) => [id, titleOf(callFrame)]));
	const counts = new Map<string, number>();
	let all = 0;
	for (const sample of samples) {
		const title = titles.get(sample) ?? '(unknown)';
		if (notWork.has(title)) continue;
		all++;
		counts.set(title, (counts.get(title) ?? 0) + 1);
	}

	return [...counts]
		.sort(([, a], [, b]) => b - a)
		.slice(0, most)
		.map(([title, count]) => ({title, share: count / all}));
}

function titleOf({functionName, url, lineNumber}: Profile['nodes'][number]['callFrame']): string {
	const name = functionName === '' ? '(anonymous)' : functionName;
	return url === '' ? name : `${name}  ${basename(url)}:${lineNumber + 1}`;
}
