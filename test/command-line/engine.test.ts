import {expect, test} from 'vitest';
import {readCommandLine, readOptions} from '../../source/command-line/options.ts';
import {Failure} from '../../source/failure.ts';

const read = (...argv: readonly string[]) =>
	readOptions(readCommandLine(argv, import.meta), 'pipe');
const counted = ['--count-by', 'principal', '--since', '2026-03-01', '--until', '2026-03-02'];
const period = {from: Date.parse('2026-03-01'), to: Date.parse('2026-03-02')};

test('Logs Insights', () => {
	expect(read('trail', '--engine', 'insights', ...counted).engine).toEqual({
		kind: 'insights',
		counts: {kind: 'counts', fields: [{kind: 'field', name: 'principal'}], format: 'table'},
		...period,
		query: 'run',
	});
});

test('Athena, in a workgroup, its query only printed', () => {
	const athena = ['--engine=athena', '--athena-table', 'trails.logs', '--workgroup', 'auditors'];
	expect(read(...athena, ...counted, '--print-query').engine).toMatchObject({
		kind: 'athena',
		table: {catalog: 'AwsDataCatalog', database: 'trails', name: 'logs'},
		workgroup: 'auditors',
		...period,
		query: 'print',
	});
	expect(read('--engine=athena', '--athena-table', 'logs', ...counted).engine).toMatchObject({
		workgroup: 'primary',
		query: 'run',
	});
});

test.each([
	[['--engine', 'redshift', ...counted], '--engine is insights or athena, not “redshift”.'],
	[['--engine', 'insights', '--since', '3d'], '--engine counts: give --count-by as well'],
	[['--engine', 'insights', '--count-by', 'app'], '--engine wants --since'],
	[['--engine', 'athena', ...counted], '--engine athena wants --athena-table'],
	[['--engine', 'athena', '--athena-table', 'a b', ...counted], '--athena-table wants the name'],
	[['--engine', 'athena', '--athena-table=', ...counted], '--athena-table wants a value.'],
	[['--engine', 'insights', '--workgroup', 'a', ...counted], '--workgroup is for --engine athena.'],
	[['--print-query', ...counted], '--print-query wants --engine.'],
	[['--athena-table', 'logs', ...counted], '--athena-table wants --engine.'],
	[['--engine', 'insights', '--limit', '5', ...counted], '--engine and --limit do not go together'],
])('%j is refused', (argv, message) => {
	expect(() => read(...argv)).toThrow(Failure);
	expect(() => read(...argv)).toThrow(message);
});

const onScreen = (...argv: readonly string[]) =>
	readOptions(readCommandLine(argv, import.meta), 'terminal');

test('a table beside the screen is what a key there asks', () => {
	const {engine, askedTable} = onScreen('s3://trail', '--athena-table', 'trails.logs');
	expect(engine).toBeUndefined();
	expect(askedTable).toEqual({
		table: {catalog: 'AwsDataCatalog', database: 'trails', name: 'logs'},
		workgroup: 'primary',
	});
	expect(onScreen('trail').askedTable).toBeUndefined();
	expect(() => onScreen('trail', '--workgroup', 'auditors')).toThrow('wants --athena-table.');
	expect(() => onScreen('trail', '--print-query')).toThrow('--print-query wants --engine.');
});
