/** What is changed at random to see whether a test notices: the parts that are pure and that all else relies on. */
export const mutatedFolders = [
	'cloudtrail',
	'cloudtrail/log-file',
	'cloudtrail/redaction',
	'filter',
	'filter/pattern',
	'store',
	'store/count',
	'store/group',
	'store/timeline',
] as const;

export type MutatedFolder = (typeof mutatedFolders)[number];

export function isFolder(word: string): word is MutatedFolder {
	return mutatedFolders.some(folder => folder === word);
}
