import {expect, test, vi} from 'vitest';
import {evaluate} from '../../source/demo/insights/evaluate.ts';
import {roleIdentity} from '../fixtures/data-event.ts';
import {record} from './records.ts';
import {inTerminal} from './start.ts';
import {TailedLogGroup} from './tailed-log-group.ts';
import type {Terminal} from './terminal.ts';

/** Where nobody keeps a list of known callers. */
const noLists = {XDG_CONFIG_HOME: '/nonexistent'};

/** The screen on callers, and a log group that holds more than it: what came before the tail. */
async function onCallers(...options: readonly string[]) {
	const tailed = await TailedLogGroup.open({insights: evaluate});
	const web = {userIdentity: roleIdentity('web', 'a')};
	const etl = {userIdentity: roleIdentity('etl', 'b')};
	tailed.append(record(web), record(web), record(etl), record({...web, eventName: 'Scan'}));
	const terminal = inTerminal(['trail', '--no-sweep', '-f', 'event:GetItem', ...options], {
		environment: {...tailed.environment, ...noLists},
		columns: 120,
		rows: 32,
	});
	await vi.waitFor(() => expect(tailed.endpoint.openSessions).toBe(1), {timeout: 20_000});
	tailed.append(record(web));
	await terminal.untilShown('1 of 1');
	terminal.press('b');
	await terminal.untilShown('1 event held');
	return {tailed, terminal};
}

async function onQuestion() {
	const opened = await onCallers();
	opened.terminal.press('A');
	await opened.terminal.untilShown('Ask Logs Insights about the last 24h', '| stats count(*)');
	return opened;
}

test('the query is shown before it runs, counts come partial and then complete', async () => {
	const {tailed, terminal} = await onQuestion();
	await terminal.untilShown('Counts what matches event:GetItem by principal, app.');
	expect(tailed.endpoint.queriesStarted).toBe(0);
	terminal.press('\r');
	await terminal.untilShown('Logs Insights counts, not what is held: 24h', 'running, partial');
	await terminal.untilShown('complete · 4 calls in 2 groups');
	await terminal.until('the callers', text => /web .* 3 .*\n.*etl .* 1 /.test(text));
	expect(tailed.endpoint).toMatchObject({queriesStarted: 1, runningQueries: 0});
});

function standIns(terminal: Terminal): readonly string[] {
	return [...new Set(terminal.text().match(/240\.\d+\.\d+\.\d+/g))].toSorted();
}

test('with --redact an answer has the stand-ins of what is held', async () => {
	const address = '198.51.100.23';
	const {tailed, terminal} = await onCallers('--redact');
	tailed.append(record({sourceIPAddress: address}));
	await terminal.untilShown('2 events held');
	terminal.press('e');
	await terminal.untilShown('Group by');
	terminal.press('\u0015ip\r');
	await terminal.untilShown('2 events held in 2 groups');
	const held = standIns(terminal);
	expect(held).toHaveLength(2);
	terminal.press('A');
	await terminal.untilShown('Ask Logs Insights about the last 24h', '| stats count(*)');
	terminal.press('\r');
	await terminal.untilShown('complete · 5 calls in 2 groups');
	expect(standIns(terminal)).toEqual(held);
	expect(terminal.text()).not.toContain(address);
});

test('Esc leaves the question, and nothing was run', async () => {
	const {tailed, terminal} = await onQuestion();
	terminal.press('\u001B');
	await terminal.untilShown('1 event held');
	expect(tailed.endpoint.queriesStarted).toBe(0);
});

test('Esc stops the query', async () => {
	const {tailed, terminal} = await onQuestion();
	tailed.endpoint.holdQueries();
	terminal.press('\r');
	await vi.waitFor(() => expect(tailed.endpoint.runningQueries).toBe(1), {timeout: 20_000});
	terminal.press('\u001B');
	await terminal.untilShown('1 event held');
	await vi.waitFor(() => expect(tailed.endpoint.runningQueries).toBe(0), {timeout: 20_000});
});

test.each(['q', 'Ctrl-C', 'SIGTERM'] as const)('%s stops the query as well', async way => {
	const {tailed, terminal} = await onQuestion();
	tailed.endpoint.holdQueries();
	terminal.press('\r');
	await vi.waitFor(() => expect(tailed.endpoint.runningQueries).toBe(1), {timeout: 20_000});
	switch (way) {
		case 'q':
			await terminal.untilShown('not what is held');
			terminal.press('q');
			break;
		case 'Ctrl-C':
			terminal.press('\u0003');
			break;
		case 'SIGTERM':
			terminal.signal('SIGTERM');
	}

	await terminal.untilShown('ended with 0');
	expect(tailed.endpoint.runningQueries).toBe(0);
});

test('with a table named the same key asks Athena, whose place for results is shown first', async () => {
	const asked: string[] = [];
	const tailed = await TailedLogGroup.open({
		athena: {
			tables: new Map([
				['trails.logs', {Name: 'logs', Columns: [{Name: 'eventName', Type: 'string'}]}],
			]),
			workGroups: [{name: 'primary', outputLocation: 's3://results/'}],
			evaluate: sql => {
				asked.push(sql);
				const rows = [
					['Scan', '7000'],
					['Query', '5'],
				];
				return {kind: 'rows', columns: ['c0', 'calls'], rows};
			},
		},
	});
	const terminal = inTerminal(['trail', '--athena-table', 'trails.logs'], {
		environment: {...tailed.environment, ...noLists},
	});
	await terminal.untilShown('live for');
	terminal.press('b');
	await terminal.untilShown('Callers');
	terminal.press(']', ']', 'A');
	await terminal.untilShown(
		'Ask Athena about the last 24h',
		'Athena writes the result to s3://results/',
		'FROM "trails"."logs"',
	);
	expect(asked).toEqual([]);
	terminal.press('\r');
	await terminal.untilShown(
		'Events  Athena counts, not what is held: 24h',
		'complete · 7,005 calls in 2 groups',
	);
	expect(asked).toHaveLength(1);
});
