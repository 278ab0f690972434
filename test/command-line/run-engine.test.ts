import {expect, test} from 'vitest';
import {readCommandLine, readOptions} from '../../source/command-line/options.ts';
import {runEngine} from '../../source/command-line/run-engine.ts';
import {Failure} from '../../source/failure.ts';

function run(...argv: readonly string[]): Promise<void> {
	const counted = ['--count-by', 'principal', '--since', '3d'];
	const options = readOptions(readCommandLine([...argv, ...counted], import.meta), 'pipe');
	const {engine} = options;
	if (engine === undefined) {
		throw new Error('no engine');
	}

	return runEngine(engine, {
		options,
		log() {},
		redactor: undefined,
		controller: new AbortController(),
	});
}

const athena = ['--engine', 'athena', '--athena-table', 'logs'];

test.each([
	[['demo', '--engine', 'insights'], '--engine insights reads log groups'],
	[['a.json', '--engine', 'insights', '--print-query'], '--engine insights reads log groups'],
	[['s3://bucket', '--engine', 'insights'], '--engine insights reads log groups'],
	[['--engine', 'insights'], 'Nothing to watch was named'],
	[['trail', ...athena], '--engine athena reads what --athena-table says'],
	[['s3://bucket', ...athena], '--engine athena reads what --athena-table says'],
])('%j names what the engine cannot read', async (argv, message) => {
	const running = run(...argv);
	await expect(running).rejects.toThrow(Failure);
	await expect(running).rejects.toThrow(message);
});
