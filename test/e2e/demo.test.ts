import {afterAll, beforeAll, expect, test} from 'vitest';
import {colorSequence, Terminal} from './terminal.ts';

// One terminal for all tests of this file: each leaves the list as it found it.
let terminal: Terminal;

beforeAll(async () => {
	terminal = Terminal.run(['demo'], {columns: 140, rows: 40});
	await terminal.untilShown('GetItem');
});

afterAll(() => terminal.close());

const esc = '\u001B';

/** The rows of the list that hold an event, without the sidebar. */
function events(): readonly string[] {
	const lines = terminal.lines();
	const edge = lines[2]?.indexOf('│');
	return lines
		.slice(3, -1)
		.map(line => line.slice(0, edge))
		.filter(line => /^[ >]\d\d:\d\d:\d\d /.test(line));
}

/** The sidebar's names with their counts. */
function counts(): ReadonlyMap<string, number> {
	const rows = terminal
		.lines()
		.slice(3, -1)
		.map(line => /│.(\S+) +([\d,]+) [━╸]/.exec(line));
	return new Map(rows.flatMap(row => (row === null ? [] : [[row[1] ?? '', number(row[2])]])));
}

function number(text: string | undefined): number {
	return Number(text?.replaceAll(',', ''));
}

function held(): number {
	return number(/([\d,]+) events/.exec(terminal.text())?.[1]);
}

/** Events that match, and events held, while there is a filter. */
function matching(): readonly [number, number] {
	const [, some, all] = /([\d,]+) of ([\d,]+)/.exec(terminal.lines()[1] ?? '') ?? [];
	return [number(some), number(all)];
}

function eventName(row: string): string {
	return row.slice(10).trimStart().split(/ +/)[0] ?? '';
}

test('opens on the demo: who and where in the title, headings, events, keys', async () => {
	await terminal.until('events', () => events().length > 5);
	const lines = terminal.lines();
	expect(lines[0]).toMatch(
		/^ trailtail {2}demo: aws-cloudtrail-logs-shop · us-east-1 .*● live for \d+s .*tail 1 min, free$/,
	);
	expect(lines[2]).toMatch(
		/^ TIME UTC +EVENT +TABLE \/ INDEX +WHO +FROM +│ 1 EVENTS +held +per s$/,
	);
	expect(lines.at(-1)).toMatch(/^ \/ filter {3}Enter record .*q quit$/);
	expect(terminal.modes).toMatchObject({buffer: 'alternate', cursor: 'hidden'});
});

test('roles stand in cyan behind their letter', async () => {
	const isRole = (row: string) => row.startsWith(' ') && row.includes(' R checkout-api');
	await terminal.until('a role', () => events().some(isRole));
	const row = terminal.lines().findIndex(isRole);
	const column = terminal.lines()[row]?.indexOf('R checkout-api') ?? -1;
	const cells = terminal.cells(row).slice(column, column + 'R checkout-api'.length);
	expect(cells.map(({character}) => character).join('')).toBe('R checkout-api');
	expect(new Set(cells.map(({color}) => color))).toEqual(new Set([6]));
	expect(terminal.written).toMatch(colorSequence);
});

test('the sidebar counts every event held, the most frequent first', async () => {
	await terminal.until('counts that add up', () => {
		const values = [...counts().values()];
		return held() > 0 && values.reduce((sum, count) => sum + count, 0) === held();
	});
	const values = [...counts().values()];
	expect(values).toEqual(values.toSorted((a, b) => b - a));
	expect([...counts().keys()]).toContain('GetItem');
});

test('the newest event is selected, and others follow', async () => {
	const before = held();
	await terminal.until('more events', () => held() > before);
	await terminal.until('one selected row, the last one', () => {
		const rows = events();
		return (
			rows.filter(row => row.startsWith('>')).length === 1 && rows.at(-1)?.startsWith('>') === true
		);
	});
});

test('/ filters while one types, Enter keeps, Esc clears', async () => {
	terminal.press('/');
	await terminal.untilShown('keep');
	for (const key of 'event:Qu') {
		terminal.press(key);
	}

	await terminal.until('queries only', () => {
		const rows = events();
		return rows.length > 0 && rows.every(row => eventName(row) === 'Query');
	});
	expect(terminal.lines()[1]).toMatch(/^ \/ event:Qu /);
	const [some, all] = matching();
	expect(some).toBeLessThan(all);

	terminal.press(...'ery', '\r');
	await terminal.untilGone('keep');
	await terminal.until('the count of queries', () => counts().get('Query') === matching()[0]);
	expect([...counts().keys()]).toEqual(['Query']);
	expect(terminal.lines()[1]).toMatch(/^ \/ event:Query /);

	terminal.press(esc);
	await terminal.untilShown('press / to filter', 'GetItem');
});

test('Esc in the prompt gives back the filter from before', async () => {
	terminal.press('/', ...'event:Get*', '\r');
	await terminal.until('events that begin with Get', () => {
		const rows = events();
		return rows.length > 0 && rows.every(row => eventName(row).startsWith('Get'));
	});
	terminal.press('/');
	await terminal.untilShown('keep');
	terminal.press(...' table:nothing');
	await terminal.untilShown('event:Get* table:nothing', 'No event held matches');
	terminal.press(esc);
	await terminal.untilGone('keep');
	await terminal.until('the filter and the events from before', () => {
		const rows = events();
		return / event:Get\* {2}/.test(terminal.lines()[1] ?? '') && rows.length > 0;
	});
	terminal.press(esc);
	await terminal.untilShown('press / to filter');
});

test('a filter that cannot be read is explained, and the last good one stays', async () => {
	terminal.press('/', ...'event:GetItem');
	await terminal.until('GetItem only', () => {
		const rows = events();
		return rows.length > 0 && rows.every(row => eventName(row) === 'GetItem');
	});
	// Pasted: letter by letter tabel would be a word first, and the last good filter another one.
	terminal.press(' ', '\u001B[200~tabel:x\u001B[201~');
	await terminal.untilShown('There is no field “tabel”');
	expect(terminal.cellOf('There is no field').color).toBe(1);
	expect(new Set(events().map(eventName))).toEqual(new Set(['GetItem']));
	terminal.press(esc);
	await terminal.untilShown('press / to filter');
	await terminal.untilGone('There is no field');
});

test('Space pauses: the list stands, what arrives is counted', async () => {
	const waiting = () => number(/paused, \+([\d,]+) new/.exec(terminal.text())?.[1]);
	terminal.press(' ');
	await terminal.until('new events', () => waiting() > 0);
	const rows = events();
	const before = waiting();
	await terminal.until('more new events', () => waiting() > before);
	expect(events()).toEqual(rows);
	terminal.press(' ');
	await terminal.untilGone('paused, +');
	await terminal.until('the new events', () => events().at(-1) !== rows.at(-1));
});

test('Enter opens the record with its JSON, Esc closes it', async () => {
	await terminal.until('a selection', () => events().at(-1)?.startsWith('>') === true);
	terminal.press('k');
	await terminal.until('another selection', () => events().at(-1)?.startsWith('>') === false);
	const selected = events().find(row => row.startsWith('>')) ?? '';
	terminal.press('\r');
	await terminal.untilShown('Identity', 'Received');
	expect(terminal.lines()[2]).toContain(eventName(selected));
	terminal.press('G');
	await terminal.untilShown('"recipientAccountId"');
	terminal.press(esc);
	await terminal.untilShown('TABLE / INDEX');
	terminal.press('G');
	await terminal.until('following', () => events().at(-1)?.startsWith('>') === true);
});

test('? lists the keys, Esc closes it', async () => {
	terminal.press('?');
	await terminal.untilShown('In the list', 'half a page down');
	terminal.press(esc);
	await terminal.untilShown('TABLE / INDEX');
	await terminal.untilGone('half a page down');
});

test('Tab goes to the counts, Enter there filters by the value', async () => {
	terminal.press('\t');
	await terminal.untilShown('only this');
	terminal.press('j');
	await terminal.until('the second value', text => /│>\S/.test(text.split('\n')[4] ?? ''));
	terminal.press('\r');
	await terminal.until('a filter by event', text => /^ \/ event:\w+ /m.test(text));
	const [, name = ''] = /^ \/ event:(\w+) /m.exec(terminal.text()) ?? [];
	await terminal.until('only that event', () => {
		const rows = events();
		return rows.length > 0 && rows.every(row => eventName(row) === name);
	});
	terminal.press(esc);
	await terminal.untilShown('press / to filter');
});
