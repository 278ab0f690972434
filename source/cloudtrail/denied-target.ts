import type {IndexUse, Target} from './event.ts';
import {type JsonObject, textIn} from './record.ts';
import {indexNotRecorded, targetOfTableArn} from './table-target.ts';

/**
The tables that an error message names:
`… is not authorized to perform: dynamodb:Query on resource: arn:…:table/T/index/I because …`
*/
export function deniedTargets(record: JsonObject, index: IndexUse): readonly Target[] {
	const message = textIn(record, 'errorMessage');
	const targets: Target[] = [];
	let start = message.indexOf('arn:');
	while (start !== -1) {
		const end = endOfArn(message, start);
		const target = targetOfTableArn(message.slice(start, end), index);
		if (target !== undefined) {
			targets.push(target);
		}

		start = message.indexOf('arn:', end);
	}

	return targets;
}

const arnCharacter = /[\w.:/@+=*-]/;

function endOfArn(message: string, start: number): number {
	let end = start + 'arn:'.length;
	while (end < message.length && arnCharacter.test(message.charAt(end))) {
		end++;
	}

	return message[end - 1] === '.' ? end - 1 : end;
}

/** Where the record itself cannot tell the index, a denied call's message may name it. */
export function withDeniedIndex(record: JsonObject, targets: readonly Target[]): readonly Target[] {
	if (!targets.some(isOpen)) {
		return targets;
	}

	const denied = new Map(
		deniedTargets(record, indexNotRecorded).map(target => [target.name, target]),
	);
	return targets.map(target => (isOpen(target) ? (denied.get(target.name) ?? target) : target));
}

function isOpen(target: Target): boolean {
	return target.kind === 'table' && target.index.state === 'not recorded';
}
