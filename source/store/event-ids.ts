const bytesPerId = 16;
const uuid = /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/;

/** The eventIDs of the rows held, 16 bytes each: CloudTrail's are UUIDs. Any other id is kept aside as it is. */
export class EventIds {
	#bytes: Buffer = Buffer.alloc(0);
	readonly #others = new Map<number, string>();

	/** Bytes held for UUIDs. */
	get bytes(): number {
		return this.#bytes.byteLength;
	}

	resize(rows: number): void {
		const larger = Buffer.alloc(rows * bytesPerId);
		this.#bytes.copy(larger);
		this.#bytes = larger;
	}

	set(row: number, id: string): void {
		if (uuid.test(id)) {
			this.#bytes.write(id.replaceAll('-', ''), row * bytesPerId, bytesPerId, 'hex');
			this.#others.delete(row);
		} else {
			this.#others.set(row, id);
		}
	}

	get(row: number): string {
		const other = this.#others.get(row);
		if (other !== undefined) {
			return other;
		}

		const hex = this.#bytes.toString('hex', row * bytesPerId, (row + 1) * bytesPerId);
		return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
	}
}
