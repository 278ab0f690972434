import {randomUUID} from 'node:crypto';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {parseRecord} from '../../source/cloudtrail/parse.ts';
import {CallerLists} from '../../source/config/caller-lists.ts';
import type {Source, Update} from '../../source/sources/source.ts';
import {EventStore} from '../../source/store/event-store.ts';
import {Intake} from '../../source/store/intake.ts';
import {Feed} from '../../source/ui/feed.ts';
import {dataEvent} from '../fixtures/data-event.ts';

export const startedAt: number = Date.UTC(2026, 2, 1, 6, 25, 0);

const live: Source = {
	name: 'aws-cloudtrail-logs',
	region: 'us-west-1',
	minutePrice: 0.01,
	async *updates() {},
};

export type TestFeedOptions = {readonly source?: Partial<Source>; readonly keep?: number};

/** A feed that a test fills by hand, at a time it sets. */
export class TestFeed {
	now: number = startedAt;
	readonly feed: Feed;
	/** The user's own list is not there until a caller is added to it. */
	readonly callersFile: string = join(tmpdir(), `trailtail-${randomUUID()}`, 'known-callers');
	readonly callers: CallerLists = new CallerLists(this.callersFile, []);
	#made = 0;

	constructor({source = {}, keep = 1000}: TestFeedOptions = {}) {
		this.feed = new Feed(
			{...live, ...source},
			new EventStore(keep),
			new Intake(parseRecord),
			() => this.now,
		);
	}

	take(update: Update): void {
		this.feed.consume(update);
	}

	goLive(): void {
		this.take({kind: 'state', state: {kind: 'live', since: this.now}});
	}

	/** As many new events, each three minutes old. */
	deliver(count: number, fields: Readonly<Record<string, unknown>> = {}): void {
		this.deliverTexts(Array.from({length: count}, () => this.record(fields)));
	}

	deliverTexts(texts: readonly string[], sampled: 'sampled' | 'whole' = 'whole'): void {
		this.take({
			kind: 'records',
			sampled: sampled === 'sampled',
			deliveries: texts.map(text => ({text, deliveredAt: this.now - 1000, origin: 'live'})),
		});
	}

	record(fields: Readonly<Record<string, unknown>> = {}): string {
		const id = (this.#made++).toString(16).padStart(12, '0');
		return dataEvent({
			eventID: `00000000-0000-4000-8000-${id}`,
			eventTime: new Date(this.now - 180_000).toISOString(),
			...fields,
		});
	}
}
