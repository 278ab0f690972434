import {Failure} from '../failure.ts';
import {kebabCase} from './option.ts';

/**
Throws a `Failure` for the first of some options that was given where it means nothing.
@param sentence says so of an option as one types it: `--print-query`
*/
export function refuseOptions<Name extends string>(
	flags: Readonly<Partial<Record<Name, string | boolean | undefined>>>,
	names: readonly Name[],
	sentence: (option: string) => string,
): void {
	const found = names.find(name => flags[name] !== undefined && flags[name] !== false);
	if (found !== undefined) {
		throw new Failure(2, sentence(`--${kebabCase(found)}`));
	}
}
