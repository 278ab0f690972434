import {drawSubject, type Subject} from '../subject.ts';
import type {Table} from '../tables.ts';
import {itemOf, keyOf, setExpression} from './expressions.ts';
import {type Ask, dataEvent, type Parameters} from './request.ts';

/** A step of a transaction. The casing of its parameters differs from one operation to the next, as AWS's guide shows it. */
export type Step = {
	readonly table: Table;
	parameters(subject: Subject): Parameters;
};

const returnValues = 'ALL_OLD';

export function put(table: Table, condition: string): Step {
	return {
		table,
		parameters: subject => ({
			operation: 'Put',
			tableName: table.name,
			key: keyOf(table, subject),
			items: itemOf(table),
			conditionExpression: condition,
			returnValuesOnConditionCheckFailure: returnValues,
		}),
	};
}

export function update(table: Table, attributes: readonly string[], condition: string): Step {
	const {updateExpression, expressionAttributeNames} = setExpression(attributes);
	return {
		table,
		parameters: subject => ({
			operation: 'Update',
			tableName: table.name,
			key: keyOf(table, subject),
			updateExpression,
			ConditionExpression: condition,
			ExpressionAttributeNames: expressionAttributeNames,
			returnValuesOnConditionCheckFailure: returnValues,
		}),
	};
}

export function remove(table: Table, condition: string): Step {
	return {
		table,
		parameters: subject => ({
			operation: 'Delete',
			TableName: table.name,
			key: keyOf(table, subject),
			conditionExpression: condition,
			ReturnValuesOnConditionCheckFailure: returnValues,
		}),
	};
}

export function check(table: Table, condition: string): Step {
	return {
		table,
		parameters: subject => ({
			operation: 'ConditionCheck',
			TableName: table.name,
			Key: keyOf(table, subject),
			ConditionExpression: condition,
			ReturnValuesOnConditionCheckFailure: returnValues,
		}),
	};
}

/** All steps are about the same order, customer and product. */
export function transactWriteItems(...steps: readonly Step[]): Ask {
	return ({random, region}) => {
		const subject = drawSubject(random);
		return dataEvent(
			'TransactWriteItems',
			'write',
			region,
			steps.map(({table}) => table),
			{requestItems: steps.map(step => step.parameters(subject))},
		);
	};
}

export function transactGetItems(...tables: readonly Table[]): Ask {
	return ({random, region}) => {
		const subject = drawSubject(random);
		return dataEvent('TransactGetItems', 'read', region, tables, {
			requestItems: tables.map(table => ({
				operation: 'Get',
				tableName: table.name,
				key: keyOf(table, subject),
			})),
		});
	};
}
