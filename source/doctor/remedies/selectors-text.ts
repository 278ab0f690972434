import type {
	AdvancedSelector,
	BasicSelector,
	FieldSelector,
	Selectors,
} from '../selectors/selectors.ts';
import {terraformValue} from './quoted.ts';

/** The option of `aws cloudtrail put-event-selectors` that sets these selectors, and its value. */
export function selectorsOption(selectors: Selectors): {
	readonly option: 'advanced-event-selectors' | 'event-selectors';
	readonly value: readonly object[];
} {
	return selectors.kind === 'advanced'
		? {option: 'advanced-event-selectors', value: selectors.selectors.map(advancedShape)}
		: {option: 'event-selectors', value: selectors.selectors.map(basicShape)};
}

/** The blocks of Terraform's `aws_cloudtrail` that set these selectors. */
export function selectorsBlocks(selectors: Selectors): string {
	return selectors.kind === 'advanced'
		? selectors.selectors.map(advancedBlock).join('\n')
		: selectors.selectors.map(basicBlock).join('\n');
}

function advancedShape({name, fields}: AdvancedSelector): object {
	return {
		...(name !== undefined && {Name: name}),
		FieldSelectors: fields.map(selector => ({
			Field: selector.field,
			...Object.fromEntries(operatorsOf(selector).map(({api, values}) => [api, values])),
		})),
	};
}

function basicShape(selector: BasicSelector): object {
	return {
		ReadWriteType: selector.readWriteType,
		IncludeManagementEvents: selector.managementEvents === 'included',
		DataResources: selector.dataResources.map(({type, values}) => ({Type: type, Values: values})),
		ExcludeManagementEventSources: selector.excludedSources,
	};
}

function advancedBlock({name, fields}: AdvancedSelector): string {
	return [
		'  advanced_event_selector {',
		...(name === undefined ? [] : [`    name = ${terraformValue(name)}`]),
		...fields.flatMap(selector => [
			'    field_selector {',
			`      field = ${terraformValue(selector.field)}`,
			...operatorsOf(selector).map(
				({terraform, values}) => `      ${terraform} = ${terraformValue(values)}`,
			),
			'    }',
		]),
		'  }',
	].join('\n');
}

function basicBlock(selector: BasicSelector): string {
	return [
		'  event_selector {',
		`    read_write_type = ${terraformValue(selector.readWriteType)}`,
		`    include_management_events = ${selector.managementEvents === 'included'}`,
		...(selector.excludedSources.length === 0
			? []
			: [`    exclude_management_event_sources = ${terraformValue(selector.excludedSources)}`]),
		...selector.dataResources.flatMap(({type, values}) => [
			'    data_resource {',
			`      type = ${terraformValue(type)}`,
			`      values = ${terraformValue(values)}`,
			'    }',
		]),
		'  }',
	].join('\n');
}

/** The operators that have values, by their names in the API and in Terraform. */
function operatorsOf(selector: FieldSelector): ReadonlyArray<{
	readonly api: string;
	readonly terraform: string;
	readonly values: readonly string[];
}> {
	return [
		{api: 'Equals', terraform: 'equals', values: selector.equals},
		{api: 'StartsWith', terraform: 'starts_with', values: selector.startsWith},
		{api: 'EndsWith', terraform: 'ends_with', values: selector.endsWith},
		{api: 'NotEquals', terraform: 'not_equals', values: selector.notEquals},
		{api: 'NotStartsWith', terraform: 'not_starts_with', values: selector.notStartsWith},
		{api: 'NotEndsWith', terraform: 'not_ends_with', values: selector.notEndsWith},
	].filter(({values}) => values.length > 0);
}
