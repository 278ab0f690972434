import type {GroupOrder} from '../../store/group/group-order.ts';
import type {Facet} from '../../store/view.ts';
import type {GroupPage} from './group-page.ts';

type Preset = {
	readonly title: string;
	readonly fields: readonly Facet[];
	readonly order: GroupOrder;
};

const largestFirst: GroupOrder = {column: 'count', direction: 'descending'};
const callers: Preset = {title: 'Callers', fields: ['principal', 'app'], order: largestFirst};

const presets: readonly Preset[] = [
	callers,
	{title: 'Tables and indexes', fields: ['table', 'index'], order: largestFirst},
	{title: 'Events', fields: ['event'], order: largestFirst},
	{
		title: 'Errors',
		fields: ['error', 'event'],
		order: {column: 'errors', direction: 'descending'},
	},
	{title: 'Sessions and addresses', fields: ['principal', 'session', 'ip'], order: largestFirst},
	{title: 'Regions and accounts', fields: ['region', 'account'], order: largestFirst},
];

/** The page as it opens: callers, those with most calls first. */
export const callersPage: GroupPage = pageOf(callers);

/** The page of the next or the previous grouping; after one of the user's own comes the first. */
export function neighbourPage({fields}: GroupPage, towards: 'next' | 'previous'): GroupPage {
	const place = presets.findIndex(preset => isSame(preset.fields, fields));
	const next = towards === 'next' ? place + 1 : Math.max(place, 0) - 1;
	return pageOf(presets.at(next % presets.length) ?? callers);
}

/** The page of any fields. */
export function pageOfFields(fields: readonly Facet[]): GroupPage {
	const preset = presets.find(candidate => isSame(candidate.fields, fields));
	return pageOf(preset ?? {title: '', fields, order: largestFirst});
}

/** What a page is called: `Callers`, `By principal, key`. */
export function groupingTitle(fields: readonly Facet[]): string {
	const preset = presets.find(candidate => isSame(candidate.fields, fields));
	return preset?.title ?? `By ${fields.join(', ')}`;
}

/** Whether the groups are callers: principal and application. */
export function isByCaller(fields: readonly Facet[]): boolean {
	return isSame(fields, callers.fields);
}

function pageOf({fields, order}: Preset): GroupPage {
	return {
		fields,
		order,
		selected: undefined,
		scrolled: 0,
		details: 'brief',
		typing: undefined,
		ask: undefined,
		touchedAt: undefined,
	};
}

function isSame(a: readonly Facet[], b: readonly Facet[]): boolean {
	return a.length === b.length && a.every((field, place) => field === b[place]);
}
