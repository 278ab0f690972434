import type {Check} from './check.ts';
import {clockCheck, credentialsCheck, regionCheck} from './checks/access-checks.ts';
import {dataEventsChecks} from './checks/data-events-checks.ts';
import {deliveringCheck, foundCheck} from './checks/found-checks.ts';
import {lagCheck, logClassCheck} from './checks/log-group-checks.ts';
import {permissionsCheck} from './checks/permissions-check.ts';
import {deliveryCheck, loggingCheck} from './checks/trail-checks.ts';
import type {Findings} from './findings.ts';

/** What AWS answered, judged: a check for each thing that has to be right, in the order in which records pass them. */
export function diagnose(findings: Findings): readonly Check[] {
	const {logGroups, now} = findings;
	const checks = [
		credentialsCheck(findings),
		regionCheck(findings),
		clockCheck(findings),
		foundCheck(findings),
		...logGroups.flatMap(group => [
			deliveringCheck(group, findings),
			...group.trails.flatMap(trail => [loggingCheck(trail), deliveryCheck(trail, group, now)]),
			...dataEventsChecks(group, findings),
			logClassCheck(group),
			lagCheck(group, findings),
		]),
		permissionsCheck(findings),
	];
	return checks.filter(check => check !== undefined);
}
