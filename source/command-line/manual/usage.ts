import {filterFields} from '../../filter/term.ts';
import {traits} from '../../filter/trait.ts';
import {shells} from '../completion/shells.ts';

/** A name or form, and what it means. */
export type Entry = readonly [name: string, text: string];

const sourceForms: readonly Entry[] = [
	['', "the log group of this account's trail; of several you choose one"],
	['<log group> …', 'CloudWatch Logs log groups, by name or ARN'],
	[
		'<file> …',
		'CloudTrail log files: Records, array or NDJSON, gzipped or not; - is standard input',
	],
	[
		's3://bucket/prefix …',
		"CloudTrail's archives in S3: the folder that AWSLogs is in, or one inside it",
	],
];

/** Words that stand for themselves, each with what can follow it. */
const wordForms = [
	{
		word: 'demo',
		more: '',
		text: 'a CloudWatch Logs endpoint on this machine, with a story to solve; no AWS account',
	},
	{
		word: 'doctor',
		more: ' [log group]',
		text: 'what is missing between this terminal and live events, and texts that mend it; with -f table:NAME also for a table; --format json',
	},
	{
		word: 'completion',
		more: ` ${shells.join('|')}`,
		text: 'print what makes your shell complete trailtail at Tab',
	},
] as const;

export const words: readonly Entry[] = wordForms.map(({word, text}) => [word, text]);

/** What can stand after `trailtail`. */
export const forms: readonly Entry[] = [
	...sourceForms,
	...wordForms.map(({word, more, text}): Entry => [word + more, text]),
];

/** The filter language, term by term. */
export const filterTerms: readonly Entry[] = [
	['word', 'fuzzy, over targets, indexes and principals'],
	["'word  ^word  word$", 'contains, starts with, ends with'],
	['field:value,other*', filterFields.join(' ')],
	['is:trait', traits.join(' ')],
	['"two words"', 'the text of the record contains them'],
	['@name', 'the filter saved under that name in config.toml'],
	['!term', 'not; a | b either; a space between terms is AND'],
];

export const exitStatuses: readonly Entry[] = [
	['0', 'done or matched'],
	['1', '--exit-on-match ended without a match'],
	['2', 'wrong usage or unreadable input'],
	['3', 'AWS or the source failed, or doctor found a problem'],
];

export const settingsSentence =
	'What holds for every run stands in ~/.config/trailtail/config.toml; TRAILTAIL_KEEP and such in the environment count more, and options most. The readme has every key.';

export const screenSentence =
	'In a terminal the screen opens, and ? there lists the keys. In a pipe there are plain lines.';
