import {drawSubject, type Subject} from '../subject.ts';
import type {Table} from '../tables.ts';
import {type Ask, dataEvent} from './request.ts';

/** A PartiQL statement about something. The values of keys are recorded in clear, all others as `***(Redacted)`. */
export type Statement = {
	readonly table: Table;
	text(subject: Subject): string;
};

/** `readOnly` is false for every statement, `SELECT` too. */
export function executeStatement({table, text}: Statement): Ask {
	return ({random, region}) =>
		dataEvent('ExecuteStatement', 'write', region, [table], {statement: text(drawSubject(random))});
}

function several(eventName: string, statements: readonly Statement[]): Ask {
	return ({random, region}) => {
		const subject = drawSubject(random);
		return dataEvent(
			eventName,
			'write',
			region,
			statements.map(({table}) => table),
			{requestItems: statements.map(({text}) => ({statement: text(subject)}))},
		);
	};
}

export function batchExecuteStatement(...statements: readonly Statement[]): Ask {
	return several('BatchExecuteStatement', statements);
}

export function executeTransaction(...statements: readonly Statement[]): Ask {
	return several('ExecuteTransaction', statements);
}
