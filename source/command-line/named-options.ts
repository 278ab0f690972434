import {type Option, optionKinds, typedName} from './option.ts';
import {optionTable} from './option-table.ts';

/** An option under the name that is typed after its dashes. */
export type NamedOption = Option & {readonly name: string};

/** All options, in the order of the table. */
export const namedOptions: readonly NamedOption[] = Object.entries<Option>(optionTable).map(
	([key, option]) => ({...option, name: typedName(key, option)}),
);

/** The options of each kind of run, in the order of the manual; kinds without any are left out. */
export const optionsByKind = optionKinds
	.map(kind => ({kind, options: namedOptions.filter(option => option.kind === kind)}))
	.filter(({options}) => options.length > 0);

/** `-f, --filter TEXT` */
export function optionLabel({name, shortFlag, value}: NamedOption): string {
	const short = shortFlag === undefined ? '' : `-${shortFlag}, `;
	return `${short}--${name}${value === undefined ? '' : ` ${value.name}`}`;
}
