import type {GroupDetails} from '../../store/group/group-details.ts';
import type {Facet} from '../../store/view.ts';
import {targetText} from '../../terminal/target-text.ts';
import {toTerminalText} from '../../terminal/terminal-text.ts';

/** A text safe for a terminal, and how many events it stands for where it stands for some. */
export type DetailEntry = {readonly text: string; readonly count: number | undefined};

/** What is told of one group under one label. */
export type DetailSection = {
	readonly label: string;
	readonly entries: readonly DetailEntry[];
	/** How many entries a long list has besides. */
	readonly left: number;
};

/** More are never seen at once. */
const mostEntries = 100;
const longestText = 400;

/** What the events of a group have besides what it is grouped by; a section without anything is left out. */
export function detailSections(
	details: GroupDetails,
	fields: readonly Facet[],
): readonly DetailSection[] {
	const sections: readonly (Named & {readonly field: Facet})[] = [
		{label: 'Operations', field: 'event', counts: details.operations},
		{label: 'Targets', field: 'index', counts: details.targets},
		{label: 'Errors', field: 'error', counts: details.errors},
		{label: 'Principals', field: 'principal', counts: details.principals},
		{label: 'Applications', field: 'app', counts: details.applications},
		{label: 'Sessions', field: 'session', counts: details.sessions},
		{label: 'Source IPs', field: 'ip', counts: details.ips},
		{label: 'Regions', field: 'region', counts: details.regions},
	];
	return sections
		.filter(({field, counts}) => counts.length > 0 && !fields.includes(field))
		.map(toSection);
}

type Named = {
	readonly label: string;
	readonly counts: GroupDetails['operations'] | GroupDetails['targets'];
};

function toSection({label, counts}: Named): DetailSection {
	return {
		label,
		entries: counts.slice(0, mostEntries).map(counted => ({
			text: 'target' in counted ? targetText([counted.target]) : valueText(counted.value),
			count: counted.count,
		})),
		left: Math.max(0, counts.length - mostEntries),
	};
}

function valueText(value: string): string {
	return toTerminalText(value.slice(0, longestText));
}
