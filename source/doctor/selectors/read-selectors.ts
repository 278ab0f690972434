import type {DescribedSelectors} from '../../aws/trails/ask-cloudtrail.ts';
import type {Selectors} from './selectors.ts';

/** The selectors of a trail as CloudTrail describes them, with nothing left out. */
export function readSelectors({advanced, basic}: DescribedSelectors): Selectors {
	if (advanced !== undefined) {
		return {
			kind: 'advanced',
			selectors: advanced.map(({Name, FieldSelectors = []}) => ({
				name: Name,
				fields: FieldSelectors.map(selector => ({
					field: selector.Field ?? '',
					equals: selector.Equals ?? [],
					startsWith: selector.StartsWith ?? [],
					endsWith: selector.EndsWith ?? [],
					notEquals: selector.NotEquals ?? [],
					notStartsWith: selector.NotStartsWith ?? [],
					notEndsWith: selector.NotEndsWith ?? [],
				})),
			})),
		};
	}

	return {
		kind: 'basic',
		selectors: basic.map(selector => ({
			readWriteType: selector.ReadWriteType ?? 'All',
			managementEvents: selector.IncludeManagementEvents === false ? 'left out' : 'included',
			dataResources: (selector.DataResources ?? []).map(({Type, Values}) => ({
				type: Type ?? '',
				values: Values ?? [],
			})),
			excludedSources: selector.ExcludeManagementEventSources ?? [],
		})),
	};
}
