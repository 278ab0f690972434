/** One condition of an advanced event selector, with the operators by their names in the CloudTrail API. */
export type FieldSelector = {
	readonly field: string;
	readonly equals: readonly string[];
	readonly startsWith: readonly string[];
	readonly endsWith: readonly string[];
	readonly notEquals: readonly string[];
	readonly notStartsWith: readonly string[];
	readonly notEndsWith: readonly string[];
};

export type AdvancedSelector = {
	readonly name: string | undefined;
	/** All of them have to hold. */
	readonly fields: readonly FieldSelector[];
};

export type BasicSelector = {
	readonly readWriteType: string;
	readonly managementEvents: 'included' | 'left out';
	readonly dataResources: readonly {readonly type: string; readonly values: readonly string[]}[];
	readonly excludedSources: readonly string[];
};

/** What a trail logs: what any of its selectors lets through. A trail has selectors of one kind. */
export type Selectors =
	| {readonly kind: 'advanced'; readonly selectors: readonly AdvancedSelector[]}
	| {readonly kind: 'basic'; readonly selectors: readonly BasicSelector[]};

/** `resources.type` of the data events of tables and their indexes. */
export const tableType = 'AWS::DynamoDB::Table';

/** A condition that a field has one of these values. */
export function equalTo(field: string, values: readonly string[]): FieldSelector {
	return {
		field,
		equals: values,
		startsWith: [],
		endsWith: [],
		notEquals: [],
		notStartsWith: [],
		notEndsWith: [],
	};
}
