import {mkdtemp, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterAll, beforeAll, expect, test} from 'vitest';
import {storedObject} from '../../source/demo/endpoint/s3/bucket.ts';
import {logFiles, recordBytes} from '../fixtures/log-files.ts';
import {keyOf, openBucketOf, region} from '../sources/s3/archives.ts';
import {credentials} from './environment.ts';
import {peakIn, tellPeak} from './peak.ts';
import {inPipe} from './start.ts';

const recordsEach = 2000;
const [few, many] = [12, 64];

/** What the larger archive may take more, in bytes: half of what its records would, were they held as text. */
const allowance = 0.5 * (many - few) * recordsEach * recordBytes;

/** ms, for a machine that does much else at the time. */
const patience = 60_000;
const timeout = 2 * patience;

/** So that garbage is collected soon. Else what it takes up differs from run to run. */
const smallNursery = '--max-semi-space-size=2';

let folder = '';
let files: readonly Uint8Array[] = [];

const nameOf = (place: number) => `${place}.json.gz`;

beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'trailtail-memory-'));
	files = [...logFiles(many, recordsEach)];
	for (const [place, content] of files.entries()) {
		await writeFile(join(folder, nameOf(place)), content);
	}
});

afterAll(() => rm(folder, {recursive: true}));

/** The most memory that counting took, in bytes. */
async function peakOf(
	words: readonly string[],
	count: number,
	environment: NodeJS.ProcessEnv = {},
): Promise<number> {
	const program = inPipe([...words, '--count-by', 'table', '--format', 'csv'], {
		cwd: folder,
		environment: {...environment, NODE_OPTIONS: `${smallNursery} ${tellPeak}`},
	});
	const {code, output, notes} = await program.ended(patience);
	expect({code, output}).toEqual({
		code: 0,
		output: `table,count\r\norders,${count * recordsEach}\r\n`,
	});
	return peakIn(notes);
}

const elsewhere = 'only Linux tells the peak of a process that another one started';

test('counting takes no more memory for an archive five times as large', {timeout}, async ({
	skip,
}) => {
	skip(process.platform !== 'linux', elsewhere);
	const names = files.map((_, place) => nameOf(place));
	const small = await peakOf(names.slice(0, few), few);
	const large = await peakOf(names, many);
	expect(large - small).toBeLessThan(allowance);
});

test('nor for one in S3', {timeout}, async ({skip}) => {
	skip(process.platform !== 'linux', elsewhere);
	const objects = files.map((content, place) =>
		storedObject(keyOf('2026-03-01T06:25:00Z', {}, `${place}`), content),
	);
	const peaks: number[] = [];
	for (const count of [few, many]) {
		const {endpoint} = await openBucketOf(objects.slice(0, count));
		const environment = {...credentials, AWS_REGION: region};
		peaks.push(await peakOf(['s3://logs', '--endpoint-url', endpoint.url], count, environment));
	}

	const [small = 0, large = Number.POSITIVE_INFINITY] = peaks;
	expect(large - small).toBeLessThan(allowance);
});
