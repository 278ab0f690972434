import {readFileSync} from 'node:fs';

/** A row of promises.md. */
export type Promised = {
	readonly row: string;
	readonly test: {readonly name: string; readonly file: string};
};

const rowForm = /^\| [^|]+ \| [^|]+ \| \[([^\]]+)\]\((test\/[\w/.-]+\.test\.tsx?)\) \|$/;

/** The rows of all tables. Throws for one that is not a fault, what happens, and a link to a test. */
export function readPromises(): readonly Promised[] {
	return readFileSync('promises.md', 'utf8')
		.split('\n')
		.filter(line => /^\| (?!-)/.test(line) && !/^\|.*\| test \|$/.test(line))
		.map(row => {
			const [, name, file] = rowForm.exec(row) ?? [];
			if (name === undefined || file === undefined) throw new Error(`${row} links no test.`);
			return {row, test: {name, file}};
		});
}
