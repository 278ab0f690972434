import type {ExaminedTable} from './coverage.ts';
import {
	type AdvancedSelector,
	type BasicSelector,
	equalTo,
	type Selectors,
	tableType,
} from './selectors.ts';

/** Basic selectors that a trail can have (quotas of CloudTrail). */
const mostBasicSelectors = 5;

/**
The same selectors and all data events of the tables beside: PutEventSelectors replaces what there is, so that what is
to stay has to be in it. `undefined` where no more basic selectors fit in.
@param tables at least one
*/
export function withTables(
	{kind, selectors}: Selectors,
	tables: readonly ExaminedTable[],
): Selectors | undefined {
	if (kind === 'advanced') {
		return {kind, selectors: [...selectors, advancedSelector(tables)]};
	}

	const resources = {type: tableType, values: basicValues(tables)};
	const place = selectors.findIndex(({readWriteType}) => readWriteType === 'All');
	const added = selectors.map((selector, at) =>
		at === place ? {...selector, dataResources: withResources(selector, resources)} : selector,
	);
	if (place !== -1) {
		return {kind, selectors: added};
	}

	return selectors.length === mostBasicSelectors
		? undefined
		: {kind, selectors: [...selectors, basicSelector(resources)]};
}

type DataResources = BasicSelector['dataResources'][number];

function advancedSelector(tables: readonly ExaminedTable[]): AdvancedSelector {
	const arns = arnsOf(tables);
	return {
		name: 'DynamoDB tables',
		fields: [
			equalTo('eventCategory', ['Data']),
			equalTo('resources.type', [tableType]),
			...(arns === undefined ? [] : [equalTo('resources.ARN', arns)]),
		],
	};
}

function basicSelector(resources: DataResources): BasicSelector {
	return {
		readWriteType: 'All',
		managementEvents: 'left out',
		dataResources: [resources],
		excludedSources: [],
	};
}

/** One entry for tables, as a type stands once among the data resources of a selector. */
function withResources(
	{dataResources}: BasicSelector,
	added: DataResources,
): BasicSelector['dataResources'] {
	const before = dataResources.flatMap(({type, values}) => (type === added.type ? values : []));
	return [
		...dataResources.filter(({type}) => type !== added.type),
		{type: added.type, values: [...new Set([...before, ...added.values])]},
	];
}

function basicValues(tables: readonly ExaminedTable[]): readonly string[] {
	return tables.map(table =>
		table.kind === 'table' ? table.arn : `arn:${table.partition}:dynamodb`,
	);
}

/** `undefined` where any table is meant. */
function arnsOf(tables: readonly ExaminedTable[]): readonly string[] | undefined {
	const arns = tables.flatMap(table => (table.kind === 'table' ? [table.arn] : []));
	return arns.length === tables.length ? arns : undefined;
}
