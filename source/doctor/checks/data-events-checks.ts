import type {Trail} from '../../aws/trails/trail.ts';
import {askedTables} from '../asked-tables.ts';
import type {Check} from '../check.ts';
import type {Findings, LogGroupFindings} from '../findings.ts';
import {logDataEvents} from '../remedies/log-data-events.ts';
import {reachAllRegions} from '../remedies/reach-all-regions.ts';
import {type Coverage, coverageOf, type ExaminedTable} from '../selectors/coverage.ts';
import type {Selectors} from '../selectors/selectors.ts';
import {withTables} from '../selectors/with-tables.ts';
import {sentenceOf} from './access-checks.ts';

const name = 'data events';

/** A trail and what it logs. */
type Logging = {readonly trail: Trail; readonly selectors: Selectors};

/** What one of the trails logs of a table; `out of reach` where the table is in another Region than its only one. */
type Covered = Logging & {
	readonly table: ExaminedTable;
	readonly coverage: Coverage | 'out of reach';
};

/** For each table asked for, whether a trail that delivers to the log group logs its data events. */
export function dataEventsChecks(group: LogGroupFindings, findings: Findings): readonly Check[] {
	const [first] = group.trails;
	if (first === undefined) {
		return [];
	}

	const trails = group.trails.flatMap(({trail, selectors}) =>
		selectors.kind === 'answered' ? [{trail, selectors: selectors.value}] : [],
	);
	const covered = askedTables(findings, first.trail.arn).flatMap(
		table => best(trails, table) ?? [],
	);
	const isWhole = covered.length > 0 && covered.every(one => rankOf(one) === 0);
	const unknown = group.trails.flatMap(({selectors}): readonly Check[] =>
		selectors.kind === 'answered' || isWhole
			? []
			: [{name, verdict: 'unknown', sentence: sentenceOf(selectors.explanation)}],
	);
	return [...covered.map(one => checkOf(one, covered)), ...unknown];
}

/** The trail that logs most of a table. */
function best(trails: readonly Logging[], table: ExaminedTable): Covered | undefined {
	const [first] = trails
		.map(logging => ({...logging, table, coverage: coverageBy(logging, table)}))
		.sort((one, other) => rankOf(one) - rankOf(other));
	return first;
}

function coverageBy({trail, selectors}: Logging, table: ExaminedTable): Covered['coverage'] {
	const isReached =
		trail.scope === 'all Regions' ||
		table.kind === 'any table' ||
		table.arn.split(':')[3] === trail.homeRegion;
	return isReached ? coverageOf(selectors, table) : 'out of reach';
}

function rankOf({coverage}: Pick<Covered, 'coverage'>): number {
	if (coverage === 'out of reach') {
		return 3;
	}

	if (coverage.logged === 'all') {
		return 0;
	}

	return coverage.logged === 'none' ? 2 : 1;
}

function checkOf(one: Covered, all: readonly Covered[]): Check {
	const {trail, selectors, table, coverage} = one;
	const sentence = sentenceFor(one);
	if (coverage === 'out of reach') {
		return {name, verdict: 'problem', sentence, fix: reachAllRegions(trail)};
	}

	if (coverage.logged === 'all') {
		return {name, verdict: 'ok', sentence};
	}

	// One command for all tables of a trail, told once: each would replace what the other did.
	const missing = all
		.filter(other => other.trail === trail && (rankOf(other) === 1 || rankOf(other) === 2))
		.map(other => other.table);
	if (table !== missing[0]) {
		return {name, verdict: 'problem', sentence};
	}

	const wanted = withTables(selectors, missing);
	return wanted === undefined
		? {
				name,
				verdict: 'problem',
				sentence: `${sentence} It has five event selectors, as many as there can be: make advanced event selectors of them.`,
			}
		: {name, verdict: 'problem', sentence, fix: logDataEvents(trail, wanted)};
}

function sentenceFor({trail, table, coverage}: Covered): string {
	const of = table.kind === 'table' ? `of ${table.arn}` : 'of DynamoDB tables';
	if (coverage === 'out of reach') {
		return `Trail ${trail.name} logs only what happens in ${trail.homeRegion}, and no data events ${of}.`;
	}

	const {logged, limitedBy} = coverage;
	const limits = limitedBy.length === 0 ? '' : `, as its selectors limit ${limitedBy.join(', ')}`;
	switch (logged) {
		case 'all':
			return `Trail ${trail.name} logs all data events ${of}.`;
		case 'reads only':
			return `Trail ${trail.name} logs only calls that read among the data events ${of}${limits}.`;
		case 'writes only':
			return `Trail ${trail.name} logs only calls that write among the data events ${of}${limits}.`;
		case 'some':
			return `Trail ${trail.name} logs some of the data events ${of}${limits}.`;
		case 'none':
			return `Trail ${trail.name} logs no data events ${of}${limits}.`;
	}
}
