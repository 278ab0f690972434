import {readError} from '../../aws/error-facts.ts';
import type {Explanation} from '../../aws/explanation.ts';
import {failureOf} from '../../aws/sentence.ts';
import type {Update} from '../source.ts';

/** In a row: then it is not the files that are at fault. */
const mostRefusals = 10;

/** What became of the files of an archive, as far as it decides about the others. */
export class Outcomes {
	#answered = 0;
	#refusedInARow = 0;
	#archived: {readonly first: string; count: number} | undefined;

	/** S3 gave a file, or at least its beginning. */
	answered(): void {
		this.#answered++;
		this.#refusedInARow = 0;
	}

	/**
	S3 did not give a file. Throws a `Failure` when it gave none before, or none of the last ones: they would all
	end like this one.
	*/
	refused(name: string, error: unknown, {what, wayOut}: Explanation): Iterable<Update> {
		switch (readError(error).name) {
			case 'InvalidObjectState':
				this.#archived = {
					first: this.#archived?.first ?? name,
					count: (this.#archived?.count ?? 0) + 1,
				};
				return [];
			case 'NoSuchKey':
				return [problem(`${what}: ${wayOut}.`)];
		}
		this.#refusedInARow++;
		if (this.#answered === 0 || this.#refusedInARow >= mostRefusals) {
			throw failureOf({what, wayOut}, {cause: error});
		}
		return [problem(`${what}: ${wayOut}.`)];
	}

	/** What is told once, at the end. */
	*summary(): Iterable<Update> {
		if (this.#archived === undefined) return;
		const {first, count} = this.#archived;
		const files = count === 1 ? 'One file is' : `${count.toLocaleString('en-US')} files are`;
		yield problem(
			`${files} archived in S3 Glacier and not read, such as ${first}: restore what is needed with aws s3api restore-object, and read again.`,
		);
	}
}

function problem(message: string): Update {
	return {kind: 'problem', cause: 'unreadable', message};
}
