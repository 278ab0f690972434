import type {Origin} from '../cloudtrail/delivery.ts';
import type {CloudTrailEvent, Target} from '../cloudtrail/event.ts';
import {parseRecord} from '../cloudtrail/parse.ts';
import {Dictionary} from './dictionary.ts';
import {enlarged} from './enlarged.ts';
import {EventIds} from './event-ids.ts';
import {type SingleField, singleFields, singleValue} from './field.ts';
import {blockLength, RecordTexts} from './record-texts.ts';

/** What is appended: a record's text, and the event it was parsed to unless it is no CloudTrail record. */
export type Arrival = {
	readonly text: string;
	readonly event: CloudTrailEvent | undefined;
	/** When CloudWatch got it and when we did, ms since the epoch. Files have no `deliveredAt`. */
	readonly deliveredAt: number | undefined;
	readonly receivedAt: number;
	readonly origin: Origin;
};

/** What follows the store's changes, in the order they happen. */
export type Follower = {
	appended(sequence: number): void;
	/** The rows below `first` are about to leave; they can still be read. */
	evicting(first: number): void;
};

const origins: readonly Origin[] = ['live', 'history', 'recovered', 'file'];
const smallestAllocation = 4096;

/**
The events held: a ring of columns, one row an event in the order of arrival. A row is known by its
sequence number, which only grows. Strings live in dictionaries, columns hold their codes; record text is
kept compressed. When the ring is full the oldest block of rows leaves.
*/
export class EventStore {
	/** The most rows held: what was asked to be kept, rounded up, plus the block being filled. */
	readonly capacity: number;
	readonly targets = new Dictionary<readonly Target[]>(JSON.stringify);
	readonly #dictionaries: Readonly<Record<SingleField, Dictionary<string>>>;
	readonly #codes: Record<SingleField, Uint32Array>;
	#targetCodes = new Uint32Array(0);
	#times = new Float64Array(0);
	#sortTimes = new Float64Array(0);
	#deliveredAt = new Float64Array(0);
	#receivedAt = new Float64Array(0);
	#origins = new Uint8Array(0);
	#isRecord = new Uint8Array(0);
	readonly #ids = new EventIds();
	readonly #texts = new RecordTexts();
	readonly #followers = new Set<Follower>();
	#allocated = 0;
	#first = 0;
	#next = 0;
	#lines = 0;
	#recovered = 0;

	/** @param keep how many events are held at least, once there are as many. */
	constructor(keep: number) {
		this.capacity = (Math.ceil(keep / blockLength) + 1) * blockLength;
		this.#dictionaries = eachField(() => new Dictionary<string>(value => value));
		this.#codes = eachField(() => new Uint32Array(0));
	}

	/** Sequence number of the oldest row held. */
	get first(): number {
		return this.#first;
	}

	/** Sequence number the next row will get: how many rows were ever appended. */
	get next(): number {
		return this.#next;
	}

	get size(): number {
		return this.#next - this.#first;
	}

	/** Lines ever appended that are no CloudTrail records. */
	get lines(): number {
		return this.#lines;
	}

	/** Events ever appended that a sweep found. */
	get recovered(): number {
		return this.#recovered;
	}

	/** Bytes of columns and compressed text held; dictionaries are not counted. */
	get bytes(): number {
		const rowBytes = 4 * (singleFields.length + 1) + 8 * 4 + 2;
		return this.#allocated * rowBytes + this.#ids.bytes + this.#texts.bytes;
	}

	append(arrival: Arrival): number {
		if (this.size === this.capacity) {
			this.#evictBlock();
		}

		const sequence = this.#next;
		const row = this.#rowFor(sequence);
		const {event} = arrival;
		for (const field of singleFields) {
			const value = event === undefined ? '' : singleValue(event, field);
			this.#codes[field][row] = this.#dictionaries[field].retain(value);
		}

		const time = event?.time;
		this.#targetCodes[row] = this.targets.retain(event?.targets ?? []);
		this.#times[row] = time ?? Number.NaN;
		this.#sortTimes[row] = time ?? arrival.deliveredAt ?? this.#previousSortTime();
		this.#deliveredAt[row] = arrival.deliveredAt ?? Number.NaN;
		this.#receivedAt[row] = arrival.receivedAt;
		this.#origins[row] = origins.indexOf(arrival.origin);
		this.#isRecord[row] = event === undefined ? 0 : 1;
		this.#ids.set(row, event?.id ?? '');
		this.#texts.append(arrival.text);
		this.#next++;
		if (event === undefined) {
			this.#lines++;
		}

		if (arrival.origin === 'recovered') {
			this.#recovered++;
		}

		for (const follower of this.#followers) {
			follower.appended(sequence);
		}

		return sequence;
	}

	/** Calls the follower on every change until the returned function is called. */
	follow(follower: Follower): () => void {
		this.#followers.add(follower);
		return () => {
			this.#followers.delete(follower);
		};
	}

	dictionary(field: SingleField): Dictionary<string> {
		return this.#dictionaries[field];
	}

	code(sequence: number, field: SingleField): number {
		return this.#codes[field][sequence % this.capacity] ?? 0;
	}

	targetsCode(sequence: number): number {
		return this.#targetCodes[sequence % this.capacity] ?? 0;
	}

	/** The codes of a field by row, for whoever goes through all of them at once; another one after each append. */
	column(field: SingleField | 'targets'): Uint32Array {
		return field === 'targets' ? this.#targetCodes : this.#codes[field];
	}

	/** Where in the columns a row is. */
	row(sequence: number): number {
		return sequence % this.capacity;
	}

	value(sequence: number, field: SingleField): string {
		return this.#dictionaries[field].value(this.code(sequence, field));
	}

	id(sequence: number): string {
		return this.#ids.get(sequence % this.capacity);
	}

	isRecord(sequence: number): boolean {
		return this.#isRecord[sequence % this.capacity] === 1;
	}

	/** `eventTime`, else the time of delivery, else that of the row before: what an order by time goes by. */
	sortTime(sequence: number): number {
		return this.#sortTimes[sequence % this.capacity] ?? 0;
	}

	time(sequence: number): number | undefined {
		return numberOrNothing(this.#times[sequence % this.capacity]);
	}

	deliveredAt(sequence: number): number | undefined {
		return numberOrNothing(this.#deliveredAt[sequence % this.capacity]);
	}

	receivedAt(sequence: number): number {
		return this.#receivedAt[sequence % this.capacity] ?? 0;
	}

	origin(sequence: number): Origin {
		return origins[this.#origins[sequence % this.capacity] ?? 0] ?? 'live';
	}

	/** The record as it was received. */
	text(sequence: number): string {
		return this.#texts.text(sequence);
	}

	/** A row as it arrived, its event parsed anew from the text. */
	arrival(sequence: number): Arrival {
		const text = this.text(sequence);
		return {
			text,
			event: this.isRecord(sequence) ? parseRecord(text) : undefined,
			deliveredAt: this.deliveredAt(sequence),
			receivedAt: this.receivedAt(sequence),
			origin: this.origin(sequence),
		};
	}

	/** A row longest held can leave at any append: whoever remembers a sequence number asks first. */
	holds(sequence: number): boolean {
		return sequence >= this.#first && sequence < this.#next;
	}

	#rowFor(sequence: number): number {
		if (sequence >= this.#allocated && this.#allocated < this.capacity) {
			this.#allocate(Math.min(this.capacity, Math.max(smallestAllocation, this.#allocated * 2)));
		}

		return sequence % this.capacity;
	}

	/** Until the whole capacity is allocated no row has wrapped, so rows keep their places. */
	#allocate(rows: number): void {
		for (const field of singleFields) {
			this.#codes[field] = enlarged(this.#codes[field], new Uint32Array(rows));
		}

		this.#targetCodes = enlarged(this.#targetCodes, new Uint32Array(rows));
		this.#times = enlarged(this.#times, new Float64Array(rows));
		this.#sortTimes = enlarged(this.#sortTimes, new Float64Array(rows));
		this.#deliveredAt = enlarged(this.#deliveredAt, new Float64Array(rows));
		this.#receivedAt = enlarged(this.#receivedAt, new Float64Array(rows));
		this.#origins = enlarged(this.#origins, new Uint8Array(rows));
		this.#isRecord = enlarged(this.#isRecord, new Uint8Array(rows));
		this.#ids.resize(rows);
		this.#allocated = rows;
	}

	#evictBlock(): void {
		const first = this.#first + blockLength;
		for (const follower of this.#followers) {
			follower.evicting(first);
		}

		for (let sequence = this.#first; sequence < first; sequence++) {
			for (const field of singleFields) {
				this.#dictionaries[field].release(this.code(sequence, field));
			}

			this.targets.release(this.targetsCode(sequence));
		}

		this.#texts.evictBlock();
		this.#first = first;
	}

	#previousSortTime(): number {
		return this.#next === 0 ? 0 : this.sortTime(this.#next - 1);
	}
}

function eachField<Value>(make: () => Value): Record<SingleField, Value> {
	return {
		event: make(),
		service: make(),
		region: make(),
		account: make(),
		type: make(),
		principal: make(),
		session: make(),
		app: make(),
		agent: make(),
		ip: make(),
		key: make(),
		error: make(),
		category: make(),
		access: make(),
		console: make(),
	};
}

function numberOrNothing(value: number | undefined): number | undefined {
	return value === undefined || Number.isNaN(value) ? undefined : value;
}
