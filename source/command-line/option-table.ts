import {checkFormats} from '../output/checks/check-format.ts';
import {countFieldNames} from '../output/counts/count-field.ts';
import {countFormats} from '../output/counts/count-format.ts';
import {colorChoices} from '../ui/color-level.ts';
import {columnNames} from '../ui/list/columns.ts';
import {timeStyles} from '../ui/preferences.ts';
import {themeNames} from '../ui/theme-name.ts';
import {engineNames} from './engine.ts';
import type {Option} from './option.ts';
import {sessionCounts} from './option-values.ts';

const free = {kind: 'free'} as const;
const file = {kind: 'file'} as const;

/**
All options. The parser, `--help`, the manual page and the completions of shells are made from this table, in its order;
a new option needs a row here and nothing else to stand in each of them.
*/
export const optionTable = {
	filter: {
		type: 'string',
		shortFlag: 'f',
		value: {name: 'TEXT', choice: {kind: 'filter'}},
		text: 'show only what matches, e.g. "table:orders* !principal:etl-*"',
		kind: 'Any run',
		doctor: 'takes',
	},
	known: {
		type: 'string',
		isMultiple: true,
		value: {name: 'FILE', choice: file},
		text: 'a list of known callers, for is:known and is:unknown, beside your own; may be repeated',
		kind: 'Any run',
	},
	redact: {
		type: 'boolean',
		text: 'hide account ids, keys, addresses and values of items wherever they would be seen',
		kind: 'Any run',
		doctor: 'takes',
	},
	duration: {
		type: 'string',
		value: {name: 'TIME', choice: free},
		text: 'end after 30s, 15m, 2h, 3d',
		kind: 'Any run',
		doctor: 'takes',
	},
	limit: {
		type: 'string',
		value: {name: 'N', choice: free},
		text: 'end after N events that match',
		kind: 'Any run',
	},
	profile: {
		type: 'string',
		value: {name: 'NAME', choice: free},
		text: 'profile of the AWS configuration',
		kind: 'Any run',
		doctor: 'takes',
	},
	region: {
		type: 'string',
		value: {name: 'REGION', choice: free},
		text: 'Region of log groups given by name',
		kind: 'Any run',
		doctor: 'takes',
	},
	endpointUrl: {
		type: 'string',
		value: {name: 'URL', choice: free},
		text: 'another endpoint of CloudWatch Logs or S3',
		kind: 'Any run',
		doctor: 'takes',
	},
	debugLog: {
		type: 'string',
		value: {name: 'FILE', choice: file},
		text: 'append what the tail sessions do, without credentials',
		kind: 'Any run',
		doctor: 'takes',
	},
	color: {
		type: 'string',
		value: {name: 'WHEN', choice: {kind: 'one of', values: colorChoices}},
		text: 'auto, always (plain lines as well) or never; comes before NO_COLOR, and that before FORCE_COLOR',
		kind: 'Any run',
	},
	json: {
		type: 'boolean',
		text: 'the records that match, one per line, as they were received',
		kind: 'Lines and alerts',
	},
	plain: {
		type: 'boolean',
		text: 'lines instead of the full screen, as a pipe gets them',
		kind: 'Lines and alerts',
	},
	exitOnMatch: {
		type: 'boolean',
		text: 'end at the first event that matches; 1 when it ended without one',
		kind: 'Lines and alerts',
	},
	onMatch: {
		type: 'string',
		value: {name: 'CMD', choice: free},
		text: 'run CMD in a shell, the record on its standard input, for the first match of each principal, event and error; then for none of these for a while',
		kind: 'Lines and alerts',
	},
	quietFor: {
		type: 'string',
		value: {name: 'TIME', choice: free},
		text: 'how long --on-match is quiet after a match (5m); $TRAILTAIL_MATCHES tells how many matches CMD is run for',
		kind: 'Lines and alerts',
	},
	countBy: {
		type: 'string',
		value: {name: 'FIELDS', choice: {kind: 'list', values: countFieldNames}},
		text: 'count what matches, e.g. by principal,table or eventName,awsRegion; printed at the end',
		kind: 'Counts',
	},
	format: {
		type: 'string',
		value: {
			name: 'FORMAT',
			choice: {kind: 'one of', values: [...new Set([...countFormats, ...checkFormats])]},
		},
		text: 'format of counts: table, csv, json or markdown (table); of doctor table or json',
		kind: 'Counts',
		doctor: 'takes',
	},
	engine: {
		type: 'string',
		value: {name: 'ENGINE', choice: {kind: 'one of', values: engineNames}},
		text: 'let insights (Logs Insights) or athena count, from --since on; charged by the bytes read',
		kind: 'Counts',
	},
	athenaTable: {
		type: 'string',
		value: {name: 'NAME', choice: free},
		text: "the table of the trail's files that Athena reads, such as default.cloudtrail_logs; beside the screen, what A in the groups (b) asks",
		kind: 'Counts',
	},
	workgroup: {
		type: 'string',
		value: {name: 'NAME', choice: free},
		text: 'workgroup of Athena, which says where results are written (primary)',
		kind: 'Counts',
	},
	printQuery: {
		type: 'boolean',
		text: 'print the query of --engine instead, or a CREATE TABLE for the folders of a trail in S3',
		kind: 'Counts',
	},
	since: {
		type: 'string',
		value: {name: 'TIME', choice: free},
		text: 'read what was delivered from 15m, 2h, 3d ago or an ISO 8601 time on; in S3 and with Athena, what happened from then on',
		kind: 'Log groups and archives',
	},
	until: {
		type: 'string',
		value: {name: 'TIME', choice: free},
		text: 'end at such a time',
		kind: 'Log groups and archives',
	},
	sweep: {
		type: 'boolean',
		written: 'denied',
		text: 'no sweeps: do not read the log group for what Live Tail misses',
		kind: 'Log groups and archives',
	},
	sweepRate: {
		type: 'string',
		value: {name: 'N', choice: free},
		text: 'FilterLogEvents calls a second that sweeps make (2)',
		kind: 'Log groups and archives',
	},
	sessions: {
		type: 'string',
		value: {name: 'N', choice: {kind: 'one of', values: sessionCounts.map(String)}},
		text: 'spread a log group over 1, 2, 4 or 8 tail sessions, for more than 500 events a second',
		kind: 'Log groups and archives',
	},
	maxMinutes: {
		type: 'string',
		value: {name: 'N', choice: free},
		text: 'end when tail sessions were open for N minutes together',
		kind: 'Log groups and archives',
	},
	serverFilter: {
		type: 'boolean',
		text: 'let CloudWatch apply what it can of --filter; only that is then complete',
		kind: 'Log groups and archives',
	},
	alert: {
		type: 'boolean',
		text: 'begin with the alerts of the screen on: a bell and a desktop notification (key a)',
		kind: 'The screen',
	},
	keep: {
		type: 'string',
		value: {name: 'N', choice: free},
		text: 'events held for the screen (200000)',
		kind: 'The screen',
	},
	time: {
		type: 'string',
		value: {name: 'STYLE', choice: {kind: 'one of', values: timeStyles}},
		text: 'times in utc, local or relative: as ages (utc)',
		kind: 'The screen',
	},
	columns: {
		type: 'string',
		value: {name: 'NAMES', choice: {kind: 'list', values: columnNames}},
		text: `columns of the list, in their order: ${columnNames.join(', ')}`,
		kind: 'The screen',
	},
	theme: {
		type: 'string',
		value: {name: 'NAME', choice: {kind: 'one of', values: themeNames}},
		text: 'colours for a dark or a light background, high-contrast, color-blind, none, or terminal; that is the sixteen that your terminal is set to, and usual',
		kind: 'The screen',
	},
	mouse: {
		type: 'boolean',
		written: 'denied',
		text: 'leave wheel and clicks to the terminal',
		kind: 'The screen',
	},
	screenReader: {
		type: 'boolean',
		text: 'for screen readers: tell the screen in lines that stay, after each key; INK_SCREEN_READER=true does the same',
		kind: 'The screen',
	},
	version: {
		type: 'boolean',
		text: 'print the version',
		kind: 'About trailtail',
		doctor: 'takes',
	},
	help: {
		type: 'boolean',
		text: 'print this help',
		kind: 'About trailtail',
		doctor: 'takes',
	},
} as const satisfies Readonly<Record<string, Option>>;
