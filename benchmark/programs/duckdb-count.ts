import {DuckDBInstance} from '@duckdb/node-api';

// What `--count-by eventName,awsRegion` does, by DuckDB: `all` reads every column of the file into a table first, as one
// does who has more questions to come; `two` reads only what this question needs.
const [file = '', columns = 'all'] = process.argv.slice(2);
const connection = await (await DuckDBInstance.create(':memory:')).connect();
const read = "read_json_auto($1, format = 'newline_delimited')";
if (columns === 'all') {
	await connection.run(`CREATE TABLE records AS SELECT * FROM ${read}`, [file]);
}

const counted = await connection.runAndReadAll(
	`SELECT eventName, awsRegion, count(*) FROM ${columns === 'all' ? 'records' : read} GROUP BY ALL`,
	columns === 'all' ? [] : [file],
);
console.log(
	counted
		.getRows()
		.map(row => row.join('\t'))
		.join('\n'),
);
