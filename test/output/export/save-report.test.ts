import {mkdtemp, readFile, rm, stat} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterAll, beforeAll, expect, test} from 'vitest';
import {saveReport} from '../../../source/output/export/save-report.ts';
import {report} from './report.ts';

let folder = '';

beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'trailtail-report-'));
});

afterAll(async () => {
	await rm(folder, {recursive: true});
});

test.each([
	['html', '<!doctype html>\n'],
	['markdown', '# Who touched orders\n'],
] as const)(
	'%s is written whole, for its owner alone, and not over another',
	async (format, start) => {
		const path = join(folder, `report.${format}`);
		const saving = {path, existing: 'keep', format, report} as const;
		expect(await saveReport(saving)).toBe('written');
		const text = await readFile(path, 'utf8');
		expect(text.startsWith(start)).toBe(true);
		expect(text).toContain('Made by trailtail');
		expect((await stat(path)).mode & 0o777).toBe(0o600);
		expect(await saveReport({...saving, report: {...report, title: 'Other'}})).toBe('exists');
		expect(await readFile(path, 'utf8')).toBe(text);
	},
);
