import {createHash} from 'node:crypto';

/** What a bucket holds under a key. Its content is asked for when it is read, so that it need not be there before. */
export type StoredObject = {
	readonly key: string;
	/** Bytes of the content. */
	readonly size: number;
	/** As in the header, with its quotation marks. */
	readonly eTag: string;
	/** `GLACIER` and `DEEP_ARCHIVE` have to be restored before they can be read. */
	readonly storageClass: 'STANDARD' | 'GLACIER' | 'DEEP_ARCHIVE';
	readonly content: () => Uint8Array;
};

export function storedObject(
	key: string,
	content: Uint8Array,
	storageClass: StoredObject['storageClass'] = 'STANDARD',
): StoredObject {
	const eTag = `"${createHash('md5').update(content).digest('hex')}"`;
	return {key, size: content.length, eTag, storageClass, content: () => content};
}

/** A general purpose bucket: its objects in the order of their keys' bytes. */
export class Bucket {
	readonly name: string;
	readonly region: string;
	readonly #objects = new Map<string, StoredObject>();

	constructor(name: string, region: string, objects: readonly StoredObject[] = []) {
		this.name = name;
		this.region = region;
		const entries = objects.map(object => ({object, bytes: Buffer.from(object.key)}));
		entries.sort((one, other) => Buffer.compare(one.bytes, other.bytes));
		for (const {object} of entries) this.#objects.set(object.key, object);
	}

	get objects(): Iterable<StoredObject> {
		return this.#objects.values();
	}

	find(key: string): StoredObject | undefined {
		return this.#objects.get(key);
	}

	/** Takes the place of the object with this key, which has to be there. */
	replace(object: StoredObject): void {
		if (!this.#objects.has(object.key)) throw new Error(`There is no object ${object.key}.`);
		this.#objects.set(object.key, object);
	}

	delete(key: string): void {
		this.#objects.delete(key);
	}
}
