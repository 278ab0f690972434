import type {CloudTrailEvent} from '../../cloudtrail/event.ts';
import {targetText} from '../../terminal/target-text.ts';
import {toTerminalText} from '../../terminal/terminal-text.ts';
import {whoText} from '../../terminal/who-text.ts';
import {countText} from '../number-text.ts';

/** Who did what, for a notification: `jane: DeleteTable orders, AccessDenied (12 matches)`. */
export function matchText(event: CloudTrailEvent, matches: number): string {
	const {principal, session, name, targets, errorCode} = event;
	const target = targets.length === 0 ? '' : ` ${targetText(targets)}`;
	const error = errorCode === '' ? '' : `, ${toTerminalText(errorCode)}`;
	const count = matches === 1 ? '' : ` (${countText(matches)} matches)`;
	return `${whoText(principal, session)}: ${toTerminalText(name)}${target}${error}${count}`;
}
