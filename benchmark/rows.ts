import type {Row} from './row.ts';
import {count} from './rows/count.ts';

/** Everything that is measured, in the order of the table of results. */
export const rows: readonly Row[] = [count];
