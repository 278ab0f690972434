type Branch<Value> = {
	value: Value | undefined;
	/** Made when the first is needed: most branches are ends. */
	branches: Map<number, Branch<Value>> | undefined;
};

/** A map whose keys are tuples of numbers, all of the same length. What is deleted leaves nothing behind. */
export class TupleMap<Value> {
	readonly #root: Branch<Value> = {value: undefined, branches: undefined};

	get(tuple: readonly number[]): Value | undefined {
		let branch = this.#root;
		for (const number of tuple) {
			const next = branch.branches?.get(number);
			if (next === undefined) {
				return undefined;
			}

			branch = next;
		}

		return branch.value;
	}

	set(tuple: readonly number[], value: Value): void {
		let branch = this.#root;
		for (const number of tuple) {
			branch.branches ??= new Map();
			let next = branch.branches.get(number);
			if (next === undefined) {
				next = {value: undefined, branches: undefined};
				branch.branches.set(number, next);
			}

			branch = next;
		}

		branch.value = value;
	}

	delete(tuple: readonly number[]): void {
		let branch = this.#root;
		const path: {readonly from: Branch<Value>; readonly number: number}[] = [];
		for (const number of tuple) {
			const next = branch.branches?.get(number);
			if (next === undefined) {
				return;
			}

			path.push({from: branch, number});
			branch = next;
		}

		branch.value = undefined;
		for (const {from, number} of path.reverse()) {
			from.branches?.delete(number);
			if (from.branches?.size !== 0) {
				return;
			}
		}
	}
}
