import {existsSync, readdirSync, readFileSync, statSync, writeFileSync} from 'node:fs';
import {mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {gunzipSync} from 'node:zlib';
import fc from 'fast-check';
import {afterAll, beforeAll, expect, test} from 'vitest';
import {readLogFile} from '../../../source/cloudtrail/log-file.ts';
import {Failure} from '../../../source/failure.ts';
import type {RowFormat} from '../../../source/output/export/export-format.ts';
import {
	type RowsToSave,
	type SavedRows,
	saveRows,
} from '../../../source/output/export/save-rows.ts';
import type {Arrival} from '../../../source/store/event-store.ts';
import {toTerminalText} from '../../../source/terminal/terminal-text.ts';
import {dataEvent} from '../../fixtures/data-event.ts';
import {table} from '../../fixtures/events.ts';
import {arrivalOf, hostileArrival, hostileText, worst} from '../../fixtures/hostile.ts';
import {csvRows} from '../csv-rows.ts';

let folder = '';
let made = 0;

beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'trailtail-save-'));
});

afterAll(async () => {
	await rm(folder, {recursive: true});
});

function newPath(): string {
	made++;
	return join(folder, `saved-${made}`);
}

type Saving = Partial<RowsToSave> & {readonly format: RowFormat};

async function save(rows: RowsToSave['rows'], options: Saving): Promise<SavedRows> {
	return saveRows({
		path: newPath(),
		existing: 'keep',
		rows,
		progress: () => {},
		signal: new AbortController().signal,
		...options,
	});
}

async function contentOf(rows: RowsToSave['rows'], format: RowFormat): Promise<Buffer> {
	const path = newPath();
	expect(await save(rows, {format, path})).toMatchObject({kind: 'written'});
	return readFileSync(path);
}

async function recordsIn(content: Uint8Array): Promise<readonly string[]> {
	const texts: string[] = [];
	for await (const records of readLogFile(
		(async function* () {
			yield content;
		})(),
	)) {
		texts.push(...records.map(({text}) => text));
	}

	return texts;
}

const arrivals = fc.array(
	fc.oneof(
		hostileText.map(hostileArrival),
		fc.dictionary(hostileText, fc.jsonValue()).map(value => arrivalOf(JSON.stringify(value))),
	),
	{maxLength: 5},
);

test.each(['ndjson', 'log file'] as const)('%s: reads back byte for byte', async format => {
	await fc.assert(
		fc.asyncProperty(arrivals, async rows => {
			expect(await recordsIn(await contentOf(rows, format))).toEqual(rows.map(({text}) => text));
		}),
		{numRuns: 30},
	);
});

test('log file: gzipped, with the envelope of CloudTrail', async () => {
	const text = gunzipSync(await contentOf([arrivalOf(dataEvent()), worst], 'log file')).toString();
	expect(JSON.parse(text)).toEqual({
		Records: [JSON.parse(dataEvent()), JSON.parse(worst.text)],
	});
	expect(gunzipSync(await contentOf([], 'log file')).toString()).toBe('{"Records":[]}');
});

test.each(['ndjson', 'log file'] as const)(
	'%s: lines that are no JSON are left out',
	async format => {
		const lines = ['no record', '[1]', '', '{"cut":'].map(text => arrivalOf(text));
		const path = newPath();
		expect(await save([...lines, arrivalOf('{"other":1}')], {format, path})).toEqual({
			kind: 'written',
			rows: 1,
			leftOut: 4,
		});
		expect(await recordsIn(readFileSync(path))).toEqual(['{"other":1}']);
	},
);

test('a record over several lines stays one, and a byte order mark does not break the envelope', async () => {
	const spread = arrivalOf(JSON.stringify(JSON.parse(dataEvent()), undefined, 2));
	expect((await contentOf([spread], 'ndjson')).toString().trimEnd().split('\n')).toHaveLength(1);
	const marked = arrivalOf(`\uFEFF${dataEvent()}`);
	const text = gunzipSync(await contentOf([marked, spread], 'log file')).toString();
	expect(JSON.parse(text).Records).toHaveLength(2);
});

test('csv: a row for each event, in the words of the filter language', async () => {
	const bare = arrivalOf(dataEvent({errorCode: 'AccessDenied', errorMessage: 'a, "b"'}));
	const row: Arrival = {
		...bare,
		event: bare.event && {
			...bare.event,
			targets: [
				table('orders', 'by-email'),
				table('orders'),
				{kind: 'table', name: 'carts', index: {state: 'not recorded'}},
				{kind: 'resource', name: 'key'},
			],
		},
		origin: 'recovered',
	};
	const path = newPath();
	const saved = await save([arrivalOf('no record'), row], {format: 'csv', path});
	expect(saved).toEqual({kind: 'written', rows: 1, leftOut: 1});
	const [header = [], cells = []] = csvRows(readFileSync(path, 'utf8'));
	expect(Object.fromEntries(header.map((name, place) => [name, cells[place]]))).toEqual({
		time: '2026-03-01T06:22:09.000Z',
		event: 'GetItem',
		service: 'dynamodb',
		region: 'us-east-1',
		account: '111122223333',
		type: 'AssumedRole',
		principal: 'checkout-api',
		session: 'task-77',
		app: 'aws-sdk-go',
		ip: '192.0.2.17',
		table: 'orders; carts',
		index: 'by-email; ?',
		target: 'orders; carts; key',
		access: 'read',
		category: 'Data',
		error: 'AccessDenied',
		'error message': 'a, "b"',
		agent: 'aws-sdk-go/1.44.157 (go1.19.3; linux; amd64)',
		key: 'ASIAEXAMPLEEXAMPLE01',
		id: '00000000-0000-4000-8000-000000000001',
		origin: 'recovered',
		delivered: '2026-03-01T06:27:09.000Z',
	});
});

test('csv: whatever callers write, a row has its cells and none of them is a formula', async () => {
	const formula = fc
		.tuple(fc.constantFrom('', '=', '@', '\t+'), hostileText)
		.map(texts => texts.join(''));
	await fc.assert(
		fc.asyncProperty(fc.array(formula, {minLength: 1, maxLength: 4}), async texts => {
			const [header = [], ...rows] = csvRows(
				(await contentOf(texts.map(hostileArrival), 'csv')).toString(),
			);
			const region = header.indexOf('region');
			expect(rows.map(row => row.length)).toEqual(texts.map(() => header.length));
			expect(rows.map(row => row[region]?.replace(/^'/, ''))).toEqual(
				texts.map(text => toTerminalText(text).replace(/^'/, '')),
			);
			expect(rows.flat().filter(cell => /^\s*[=+\-@]/.test(cell))).toEqual([]);
		}),
		{numRuns: 30},
	);
});

test('only the owner may read what is saved', async () => {
	const path = newPath();
	await save([worst], {format: 'ndjson', path});
	expect(statSync(path).mode & 0o777).toBe(0o600);
	await save([worst], {format: 'ndjson', path, existing: 'replace'});
	expect(statSync(path).mode & 0o777).toBe(0o600);
});

test('what is there stays, unless it shall be replaced', async () => {
	const path = newPath();
	writeFileSync(path, 'mine');
	expect(await save([worst], {format: 'ndjson', path})).toEqual({kind: 'exists'});
	expect(readFileSync(path, 'utf8')).toBe('mine');
	const saved = await save([worst], {format: 'ndjson', path, existing: 'replace'});
	expect(saved).toEqual({kind: 'written', rows: 1, leftOut: 0});
	expect(readFileSync(path, 'utf8')).toBe(`${worst.text}\n`);
	expect(readdirSync(folder).filter(name => name.startsWith('.'))).toEqual([]);
});

test.each([
	['ndjson', 'keep'],
	['ndjson', 'replace'],
	['log file', 'keep'],
	['log file', 'replace'],
] as const)('%s, %s: given up, it leaves nothing behind', async (format, existing) => {
	const path = newPath();
	const controller = new AbortController();
	async function* endless(): AsyncIterable<Arrival> {
		for (let row = 0; ; row++) {
			if (row === 1000) controller.abort();
			yield worst;
		}
	}

	const {signal} = controller;
	expect(await save(endless(), {format, existing, path, signal})).toEqual({kind: 'aborted'});
	expect(readdirSync(folder).filter(name => `${folder}/${name}`.startsWith(path))).toEqual([]);
	expect(readdirSync(folder).filter(name => name.startsWith('.'))).toEqual([]);
});

test('rows that cannot be read leave nothing behind, and what was there', async () => {
	const path = newPath();
	writeFileSync(path, 'mine');
	const error = new Error('no such block');
	function* failing(): Iterable<Arrival> {
		yield worst;
		throw error;
	}

	for (const format of ['csv', 'log file'] as const) {
		await expect(save(failing(), {format, path, existing: 'replace'})).rejects.toBe(error);
	}

	expect(readFileSync(path, 'utf8')).toBe('mine');
});

test.each([
	['not/there.csv', 'The folder of', 'does not exist'],
	[`${'long'.repeat(100)}.csv`, 'The name', 'is too long'],
])('%s is a failure in one sentence, 2', async (name, ...words) => {
	const saving = save([worst], {format: 'csv', path: join(folder, name)});
	await expect(saving).rejects.toBeInstanceOf(Failure);
	for (const word of words) {
		await expect(saving).rejects.toThrow(word);
	}
});

test('what is no file is not replaced', async () => {
	const path = await mkdtemp(join(folder, 'a-folder-'));
	expect(await save([worst], {format: 'csv', path})).toEqual({kind: 'exists'});
	await expect(save([worst], {format: 'csv', path, existing: 'replace'})).rejects.toEqual(
		new Failure(2, `${path} is no file that could be replaced; choose another name.`),
	);
	expect(readdirSync(folder).filter(name => name.startsWith('.'))).toEqual([]);
});

test('a disk that gets full is told of, and nothing stays on it', async () => {
	const path = newPath();
	function* filling(): Iterable<Arrival> {
		yield worst;
		throw Object.assign(new Error('write'), {code: 'ENOSPC'});
	}

	await expect(save(filling(), {format: 'log file', path})).rejects.toEqual(
		new Failure(2, `There is no room for ${path}; make some, or choose another place.`),
	);
	expect(existsSync(path)).toBe(false);
});

test('progress grows to all rows; rows are taken no faster than they are written', async () => {
	const steps: number[] = [];
	let taken = 0;
	let ahead = 0;
	function* rows(): Iterable<Arrival> {
		for (; taken < 3000; taken++) {
			ahead = Math.max(ahead, taken - (steps.at(-1) ?? 0));
			yield arrivalOf(dataEvent({eventID: `id-${taken}`}));
		}
	}

	await save(rows(), {format: 'ndjson', progress: done => steps.push(done)});
	expect(steps.at(-1)).toBe(3000);
	expect(steps.length).toBeGreaterThan(10);
	expect(steps).toEqual([...steps].sort((one, other) => one - other));
	expect(ahead).toBeLessThan(300);
});
