import type {Row} from './row.ts';
import {count} from './rows/count.ts';
import {day} from './rows/day.ts';
import {filter} from './rows/filter.ts';
import {fuzzy} from './rows/fuzzy.ts';
import {idle} from './rows/idle.ts';
import {live} from './rows/live.ts';
import {memory} from './rows/memory.ts';
import {start} from './rows/start.ts';
import {tail} from './rows/tail.ts';

/** Everything that is measured, in the order of the table of results. */
export const rows: readonly Row[] = [count, fuzzy, filter, memory, live, tail, idle, start, day];
