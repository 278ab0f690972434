import {expect, test} from 'vitest';
import {readCommandLine, readOptions} from '../../source/command-line/options.ts';
import {screenEngine} from '../../source/command-line/screen-engine.ts';
import type {Source} from '../../source/sources/source.ts';

const files: Source = {
	name: 'trail.json',
	region: undefined,
	minutePrice: undefined,
	async *updates() {},
};
const logGroups: Source = {...files, logGroups: {names: ['trail'], client: Promise.resolve({})}};

function offered(source: Source, ...argv: readonly string[]): string {
	const options = readOptions(readCommandLine(argv, import.meta), 'terminal');
	const engine = screenEngine(source, {options, log() {}, redactor: undefined});
	return engine.kind === 'engine' ? engine.engine.name : engine.reason;
}

test('log groups are asked about with Logs Insights, a table that is named with Athena', () => {
	expect(offered(logGroups, 'trail')).toBe('Logs Insights');
	expect(offered(logGroups, 'trail', '--athena-table', 'logs')).toBe('Athena');
	expect(offered(files, 's3://trail', '--athena-table', 'logs')).toBe('Athena');
});

test('without either it is said why nothing can be asked', () => {
	expect(offered(files, 'trail.json')).toMatch(/--athena-table/);
});
