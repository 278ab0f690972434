import {execFile} from 'node:child_process';
import {promisify} from 'node:util';

/** What people would use instead, and how each tells its version. */
const questions = {
	jq: ['jq', '--version'],
	lnav: ['lnav', '-V'],
	fzf: ['fzf', '--version'],
	aws: ['aws', '--version'],
} as const satisfies Readonly<Record<string, readonly [string, ...string[]]>>;

export type Tool = keyof typeof questions;

/** Every tool with its version; `undefined` for one that this machine does not have. */
export async function toolVersions(): Promise<ReadonlyMap<Tool, string | undefined>> {
	const names = ['jq', 'lnav', 'fzf', 'aws'] as const;
	return new Map(
		await Promise.all(names.map(async name => [name, await versionOf(name)] as const)),
	);
}

/** The version as the tool tells it, on one line; `undefined` when the machine does not have it. */
export async function versionOf(tool: Tool): Promise<string | undefined> {
	const [file, ...parameters] = questions[tool];
	try {
		const {stdout, stderr} = await promisify(execFile)(file, parameters);
		// The kernel that the aws cli tells, too, can be anybody's.
		return (stdout || stderr).trim().split(/\n| Linux\/| Darwin\/| Windows\//)[0];
	} catch {
		return undefined;
	}
}
