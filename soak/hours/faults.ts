import type {LogGroup} from '../../source/demo/endpoint/log-group.ts';
import type {SimulatedService} from './simulated-service.ts';
import type {SessionEnd} from './simulated-session.ts';

const endings: readonly SessionEnd[] = [
	'close',
	'reset',
	'truncate',
	'bad-crc',
	'bad-json',
	'streaming-exception',
	'silence',
	'session-timeout',
	'unmodeled-exception',
	'error',
];

/** Every so many seconds. */
const every = {ending: 41, throttling: 223, outage: 601, refusal: 1_009, noSessions: 3_001};
const lost = {always: 0.02, atTimes: 0.3};

const throttled = {kind: 'error', name: 'ThrottlingException'} as const;
const refused = {kind: 'error', name: 'LimitExceededException'} as const;

/**
What goes wrong in a second of the run. The sessions of the last log group are left alone, so that they become as old as
sessions can and are renewed.
*/
export function goWrong(
	second: number,
	service: SimulatedService,
	logGroups: readonly LogGroup[],
): void {
	const minute = Math.floor(second / 60);
	service.loseSilently(minute % 20 === 1 ? lost.atTimes : lost.always);
	if (second === 0) return;
	if (second % every.throttling === 0) service.fail('FilterLogEvents', throttled, 1 + (second % 3));
	if (second % every.outage === 0) service.fail('FilterLogEvents', {kind: 'reset'}, 3);
	if (second % every.refusal === 0) service.fail('StartLiveTail', refused, 2);
	// So many refusals that the tail is given up for some minutes, and new events are polled for.
	if (second % every.noSessions === 0) service.fail('StartLiveTail', refused, 5);
	if (second % every.ending === 0) {
		const turn = second / every.ending;
		const logGroup = logGroups[turn % Math.max(1, logGroups.length - 1)];
		const how = endings[turn % endings.length];
		if (logGroup !== undefined && how !== undefined) service.break(logGroup, how);
	}
}
