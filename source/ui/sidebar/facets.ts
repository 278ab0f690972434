import type {Facet} from '../../store/view.ts';

/** The fields that the sidebar counts, in the order of their keys 1 to 9, as their headings name them. */
export const facetTitles = {
	event: 'EVENTS',
	target: 'TABLES AND OTHER TARGETS',
	index: 'INDEXES',
	principal: 'PRINCIPALS',
	app: 'APPLICATIONS',
	error: 'ERRORS',
	type: 'IDENTITY TYPES',
	region: 'REGIONS',
	account: 'ACCOUNTS',
} as const satisfies Partial<Record<Facet, string>>;

export type SidebarFacet = keyof typeof facetTitles;

export const sidebarFacets = [
	'event',
	'target',
	'index',
	'principal',
	'app',
	'error',
	'type',
	'region',
	'account',
] as const satisfies readonly SidebarFacet[];
