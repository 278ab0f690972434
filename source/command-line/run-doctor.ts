import {diagnose} from '../doctor/diagnose.ts';
import {examine} from '../doctor/examine.ts';
import {Failure} from '../failure.ts';
import {formatChecks} from '../output/checks/format-checks.ts';
import {LineWriter} from '../output/line-writer.ts';
import {untilAborted} from '../sources/until-aborted.ts';
import {clientOptions} from './client-options.ts';
import type {DoctorRequest} from './doctor.ts';
import type {Options} from './options.ts';
import type {EngineRun} from './run-engine.ts';

/** Examines and prints what was found; gives 3 when something is a problem. Throws a `Failure` for what cannot be examined. */
export async function runDoctor(
	{format, ...question}: DoctorRequest,
	options: Options,
	{log, redactor, controller}: Omit<EngineRun, 'options'>,
): Promise<0 | 3> {
	const {signal} = controller;
	const examination = {options: clientOptions(options), log, signal, now: Date.now};
	const findings = await untilAborted(examine(question, examination), signal);
	const checks = diagnose(findings);
	const writer = new LineWriter(process.stdout, () => controller.abort());
	const columns = process.stdout.isTTY ? process.stdout.columns : Number.POSITIVE_INFINITY;
	for (const line of formatChecks(checks, format, columns)) {
		await writer.write(redactor?.text(line) ?? line);
	}

	await writer.end();
	if (writer.failure !== undefined) {
		throw new Failure(3, `The output could not be written: ${writer.failure.message}.`, {
			cause: writer.failure,
		});
	}

	return checks.some(({verdict}) => verdict === 'problem') ? 3 : 0;
}
