import {expect, test} from 'vitest';
import {dataEvent} from '../fixtures/data-event.ts';
import {processorTime} from '../fixtures/processor-time.ts';
import {printedCounts, printedLines} from './printed.ts';

const longField = 80_000;

/** ms: many times what it takes, and a small part of what its square would. */
const bound = 20_000;

test.each(['漢', 'e\u0301', '\u001B漢'])(
	'fields of very much of %j are printed soon',
	async piece => {
		const text = piece.repeat(longField / piece.length);
		const record = Buffer.from(
			dataEvent({
				userAgent: text,
				requestParameters: {tableName: text},
				userIdentity: {type: 'IAMUser', userName: text},
			}),
		);
		const spent = processorTime();
		await printedLines(record, {format: 'plain', destination: 'pipe'});
		await printedCounts(record, 'principal,app,table', 'table');
		expect(spent()).toBeLessThan(bound);
	},
);
