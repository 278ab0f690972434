/** A CloudTrail log file is gzipped, as CloudTrail writes it. */
export type RowFormat = 'ndjson' | 'log file' | 'csv';

export type ReportFormat = 'markdown' | 'html';

/** What a file's name asks for, or what is wrong with the name, in one sentence. */
export type NamedFormat =
	| {readonly kind: 'rows'; readonly format: RowFormat}
	| {readonly kind: 'report'; readonly format: ReportFormat}
	| {readonly kind: 'mistake'; readonly message: string};

const endings: Readonly<Record<RowFormat | ReportFormat, string>> = {
	'log file': '.json.gz',
	ndjson: '.ndjson',
	csv: '.csv',
	markdown: '.md',
	html: '.html',
};

const rowFormats = ['ndjson', 'log file', 'csv'] as const;
const reportFormats = ['markdown', 'html'] as const;
const longestSource = 60;

/** What the name of a file may end with. */
export const fileEndings: readonly string[] = Object.values(endings);

/** The format that the ending of a file's name decides. */
export function formatOfName(name: string): NamedFormat {
	const lowerCase = name.toLowerCase();
	const isNamed = (format: RowFormat | ReportFormat) => lowerCase.endsWith(endings[format]);
	const rowFormat = rowFormats.find(isNamed);
	if (rowFormat !== undefined) {
		return {kind: 'rows', format: rowFormat};
	}

	const reportFormat = reportFormats.find(isNamed);
	return reportFormat === undefined
		? {kind: 'mistake', message: 'End the name with .json.gz, .ndjson, .csv, .md or .html.'}
		: {kind: 'report', format: reportFormat};
}

/**
A name for a new file: `trailtail-aws-cloudtrail-logs-20260301-062209.csv`, in UTC and in characters that are safe
everywhere. @param source what the source is called @param at ms since the epoch
*/
export function exportName(source: string, at: number, format: RowFormat | ReportFormat): string {
	const [day = '', clock = ''] = new Date(at).toISOString().split('T');
	const time = `${day.replaceAll('-', '')}-${clock.slice(0, 'hh:mm:ss'.length).replaceAll(':', '')}`;
	return `${['trailtail', safeName(source), time].filter(part => part !== '').join('-')}${endings[format]}`;
}

/** A name with the next of the endings in place of its own; the first one where it has none. */
export function otherEnding(name: string): string {
	const place = fileEndings.findIndex(ending => name.toLowerCase().endsWith(ending));
	const bare = name.slice(0, name.length - (fileEndings[place]?.length ?? 0));
	return bare + (fileEndings[(place + 1) % fileEndings.length] ?? '');
}

function safeName(source: string): string {
	return source
		.replaceAll(/[^A-Za-z0-9._]+/g, '-')
		.slice(0, longestSource)
		.replaceAll(/^[-.]+|[-.]+$/g, '');
}
