import {joinedLines} from '../joined-lines.ts';
import type {ReportFormat} from './export-format.ts';
import {htmlReport} from './html-report.ts';
import {markdownReport} from './markdown-report.ts';
import {type NewFile, writeNewFile} from './new-file.ts';
import type {Report} from './report.ts';

export type ReportToSave = Pick<NewFile, 'path' | 'existing'> & {
	readonly format: ReportFormat;
	readonly report: Report;
};

/** Saves a report for people to read. Throws a `Failure` where the file cannot be written. */
export async function saveReport(options: ReportToSave): Promise<'written' | 'exists'> {
	const {path, existing, format, report} = options;
	return writeNewFile({
		path,
		existing,
		compression: 'none',
		chunks: () => joinedLines(format === 'html' ? htmlReport(report) : markdownReport(report)),
	});
}
