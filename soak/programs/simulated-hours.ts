import {finding, findingsText} from '../finding.ts';
import {type HoursOptions, runHours} from '../hours/run-hours.ts';

const options: Omit<HoursOptions, 'tell'> = JSON.parse(process.argv[2] ?? '');
const findings = await runHours({...options, tell: line => console.log(line)}).catch(
	(error: unknown) => [
		finding('the run', 'broken off', false, `The run broke off: ${String(error)}`),
	],
);
console.log(findingsText(findings));
process.exitCode = findings.every(({wrong}) => wrong === undefined) ? 0 : 1;
