import {expect, test} from 'vitest';
import {type LogRecord, readLogFile} from '../../source/cloudtrail/log-file.ts';

test('a large file is never held whole', async () => {
	const record = `{"a":"${'x'.repeat(1000)}"}`;
	const body = Buffer.from(`${record},`.repeat(64));
	async function* chunks() {
		yield Buffer.from('{"Records":[');
		for (let index = 0; index < 400; index++) yield body;
		yield Buffer.from(`${record}]}`);
	}

	const before = process.memoryUsage();
	let count = 0;
	let largest = 0;
	for await (const records of readLogFile(chunks())) {
		count += records.length;
		largest = Math.max(largest, process.memoryUsage().arrayBuffers - before.arrayBuffers);
	}

	expect(count).toBe(25_601);
	expect(largest).toBeLessThan(16 * 1024 * 1024);
});

test('a file ends with an error when a record is larger than any may be', async () => {
	async function* chunks() {
		yield Buffer.from('{"a":1}\n{"a":"');
		for (let index = 0; index < 70; index++) yield Buffer.alloc(1024 * 1024, 'x');
	}

	const found: LogRecord[] = [];
	const reading = async () => {
		for await (const records of readLogFile(chunks())) found.push(...records);
	};
	await expect(reading()).rejects.toThrow('holds no whole record within 64 MiB');
	expect(found).toEqual([{text: '{"a":1}'}]);
});

test('a file is let go when the reader stops', async () => {
	let isClosed = false;
	async function* chunks() {
		try {
			for (;;) yield Buffer.from('{"a":1}\n');
		} finally {
			isClosed = true;
		}
	}

	for await (const _ of readLogFile(chunks())) break;
	expect(isClosed).toBe(true);
});
