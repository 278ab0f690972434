import {mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {logGroupName} from '../../benchmark/load.ts';
import {seededRandom} from '../../test/fixtures/deliveries.ts';
import {type Finding, finding} from '../finding.ts';
import {flatMemory, nothingGathers} from '../steadiness.ts';
import {caughtUp} from './caught-up.ts';
import {type Figures, figuresOf, tellingFigures} from './figures.ts';
import {randomKeys} from './random-keys.ts';
import {FaultyEndpoint, type ServedLoad} from './served.ts';
import {WatchedScreen} from './watched-screen.ts';

export type ScreenOptions = ServedLoad & {
	/** Real time. */
	readonly seconds: number;
	/** How many events are held. */
	readonly keep: number;
	/** Memory, resources and sessions are looked at every so many seconds. */
	readonly sampleEvery: number;
	/** Seconds until rings are full: before that memory says nothing. */
	readonly settled: number;
	readonly tell: (line: string) => void;
};

/** Figures, and at which second they were taken. */
type Sample = Figures & {readonly second: number};

const sessions = 8;
/** As many as the service lets an account have in a Region: others may begin before the present ones are left. */
const mostSessions = 15;
const resizeEvery = 17;
const saveEvery = 60;
/** ms; where a filter leaves nothing there is nothing to save, and no key is pressed meanwhile. */
const saveWithin = 10_000;
const endings = ['.csv', '.md', '.html', '.json.gz'];

/** The built program in a terminal for minutes, at a flood with faults, while random keys are pressed. Linux only. */
export async function runScreen(options: ScreenOptions): Promise<readonly Finding[]> {
	const folder = await mkdtemp(join(tmpdir(), 'trailtail-soak-'));
	const endpoint = await FaultyEndpoint.start(options);
	const figures = join(folder, 'figures.json');
	const screen = new WatchedScreen(
		[
			logGroupName(0),
			'--sessions',
			`${sessions}`,
			'--sweep-rate',
			'20',
			'--keep',
			`${options.keep}`,
		],
		{...endpoint.environment, ...tellingFigures(figures)},
		folder,
	);
	try {
		await screen.isLive();
		await endpoint.until('all tail sessions', ({open}) => open === sessions);
		endpoint.order('begin');
		const samples = await pressKeys(screen, endpoint, figures, options);
		endpoint.order('end');
		return [...(await ended(screen, endpoint, options)), ...steadinessOf(samples, options.settled)];
	} finally {
		screen.close();
		await endpoint.leave();
		await rm(folder, {recursive: true, force: true});
	}
}

/** Presses until the time is over; gives what was sampled. */
async function pressKeys(
	screen: WatchedScreen,
	endpoint: FaultyEndpoint,
	figuresFile: string,
	{seconds, sampleEvery, seed, tell}: ScreenOptions,
): Promise<readonly Sample[]> {
	const random = seededRandom(seed);
	const begunAt = performance.now();
	const passed = () => (performance.now() - begunAt) / 1000;
	const samples: Sample[] = [];
	let [sampleAt, resizeAt, saveAt, saves, keys] = [sampleEvery, resizeEvery, saveEvery, 0, 0];
	for (const key of randomKeys(random)) {
		await screen.press([key], random);
		keys++;
		if (passed() >= resizeAt) {
			resizeAt += resizeEvery;
			screen.resize(random);
		}

		if (passed() >= saveAt) {
			saveAt += saveEvery;
			await screen.removeSaved();
			await screen.save(endings[saves++ % endings.length] ?? '', random, saveWithin);
		}

		if (passed() >= sampleAt) {
			sampleAt += sampleEvery;
			const figures = await figuresOf(screen.pid, figuresFile);
			const {made, open} = endpoint.now;
			const resources = {...figures.resources, 'tail sessions': open};
			samples.push({...figures, resources, second: passed()});
			const {inUse, resident} = figures;
			tell(
				`${(passed() / 60).toFixed(1)} min: ${made.toLocaleString('en')} events, ${keys} keys, ${open} tail sessions, ${megabytes(inUse)} MB in use, RSS ${megabytes(resident)} MB`,
			);
		}

		if (passed() >= seconds) break;
	}

	return samples;
}

/** Compares what the screen knows with what was served, once it caught up, and quits. */
async function ended(
	screen: WatchedScreen,
	endpoint: FaultyEndpoint,
	{seed}: ScreenOptions,
): Promise<readonly Finding[]> {
	const random = seededRandom(seed);
	await screen.goBack(random);
	const known = await caughtUp(screen, () => endpoint.now.made, random);
	const {made, open} = endpoint.now;
	const wrong = await screen.quit();
	await endpoint.until('no session', served => served.open === 0).catch(() => undefined);
	const {mostOpen, open: left} = endpoint.now;
	const count = (number: number) => number.toLocaleString('en');
	return [
		finding(
			'every event once',
			`${count(made)} served, ${count(known.received)} received, ${count(known.calls)} in the ledger`,
			known.received === made && known.calls === made,
			`The screen received ${count(known.received)} events and its ledger has ${count(known.calls)}; ${count(made)} were served.`,
		),
		finding(
			'no drift between the screen and its store',
			`${count(known.held)} held, ${count(known.written)} written`,
			known.held === known.written && known.repeated === 0,
			`The screen says that ${count(known.held)} events are held, and ${count(known.written)} were written, ${known.repeated} of them again.`,
		),
		finding(
			'tail sessions',
			`${open} while all was calm, ${mostOpen} at most, ${left} at the end`,
			open <= sessions && mostOpen <= mostSessions && left === 0,
			`There were ${open} tail sessions instead of ${sessions}, and ${left} were left.`,
		),
		finding(
			'the end',
			wrong ?? 'status 0, the terminal as it was',
			wrong === undefined,
			wrong ?? '',
		),
	];
}

function steadinessOf(samples: readonly Sample[], settled: number): readonly Finding[] {
	const settledSamples = samples.filter(({second}) => second > settled);
	const warnings = samples.at(-1)?.warnings ?? [];
	return [
		finding(
			'warnings',
			`${warnings.length}`,
			warnings.length === 0,
			`Node warned: ${warnings[0]}.`,
		),
		nothingGathers(
			'resources',
			samples.map(({resources}) => resources),
		),
		flatMemory(
			'memory in use',
			settledSamples.map(({inUse}) => inUse),
			0.1,
		),
		flatMemory(
			'memory of the process (RSS)',
			settledSamples.map(({resident}) => resident),
			0.15,
		),
	];
}

function megabytes(bytes: number): string {
	return (bytes / 1e6).toFixed(1);
}
