import {
	type AdvancedSelector,
	type BasicSelector,
	equalTo,
	type FieldSelector,
	type Selectors,
	tableType,
} from '../../../source/doctor/selectors/selectors.ts';

export const ordersArn = 'arn:aws:dynamodb:us-east-1:111122223333:table/orders';
export const orders = {kind: 'table', arn: ordersArn} as const;
export const anyTable = {kind: 'any table', partition: 'aws'} as const;

/** A condition with some of the operators. */
export function condition(field: string, operators: Partial<FieldSelector>): FieldSelector {
	return {...equalTo(field, []), ...operators};
}

/** A selector of the data events of tables, with conditions beside. */
export function ofTables(...fields: readonly FieldSelector[]): AdvancedSelector {
	return {
		name: undefined,
		fields: [equalTo('eventCategory', ['Data']), equalTo('resources.type', [tableType]), ...fields],
	};
}

export function advanced(...selectors: readonly AdvancedSelector[]): Selectors {
	return {kind: 'advanced', selectors};
}

export function basic(...selectors: readonly Partial<BasicSelector>[]): Selectors {
	return {
		kind: 'basic',
		selectors: selectors.map(selector => ({
			readWriteType: 'All',
			managementEvents: 'included',
			dataResources: [],
			excludedSources: [],
			...selector,
		})),
	};
}

export function tables(...values: readonly string[]): BasicSelector['dataResources'] {
	return [{type: tableType, values}];
}
