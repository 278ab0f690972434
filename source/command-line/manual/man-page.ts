import {optionLabel, optionsByKind} from '../named-options.ts';
import {bold, entry, escaped, example, heading, paragraph, subheading} from './roff.ts';
import {exitStatuses, filterTerms, forms, screenSentence, settingsSentence} from './usage.ts';

/** The manual page, for section 1; without a date, so that the same source makes the same page. */
export function manPage(version: string): string {
	return `${[
		`.TH TRAILTAIL 1 "" "trailtail ${escaped(version)}" "User Commands"`,
		heading('Name'),
		escaped('trailtail - watch CloudTrail data events live in the terminal'),
		heading('Synopsis'),
		forms.map(([form]) => `${bold('trailtail')} ${escaped(form)}`.trimEnd()).join('\n.br\n'),
		heading('Description'),
		paragraph(
			'CloudTrail can log every call to a DynamoDB table into a CloudWatch Logs log group. trailtail tails that log group and shows what is called, on which table and index, by whom, and from which application. It makes only read calls to AWS, but for what Athena writes: its own results.',
		),
		paragraph(screenSentence),
		paragraph(settingsSentence),
		...forms.map(([form, text]) => entry(`trailtail ${form}`.trimEnd(), text)),
		heading('Options'),
		...optionsByKind.flatMap(({kind, options}) => [
			subheading(kind),
			...options.map(option => entry(optionLabel(option), option.text)),
		]),
		heading('Filter'),
		...filterTerms.map(([term, text]) => entry(term, text)),
		heading('Exit status'),
		...exitStatuses.map(([status, text]) => entry(status, text)),
		heading('Environment'),
		...environment.map(([name, text]) => entry(name, text)),
		heading('Files'),
		entry(
			'~/.config/trailtail/config.toml',
			'settings, saved filters and keys, in TOML; nothing but you writes it',
		),
		entry(
			'~/.config/trailtail/known-callers',
			'the callers that you know, one a line; $XDG_CONFIG_HOME takes the place of ~/.config, on Windows %APPDATA%',
		),
		heading('Examples'),
		...examples.flatMap(([text, command]) => [paragraph(text), example(command)]),
		heading('See also'),
		`${bold('aws')}(1), ${bold('jq')}(1), ${bold('lnav')}(1)`,
	].join('\n')}\n`;
}

const environment = [
	['AWS_PROFILE, AWS_REGION, AWS_ACCESS_KEY_ID, …', 'what the AWS SDK goes by'],
	[
		'TRAILTAIL_PROFILE, TRAILTAIL_KEEP, …',
		'settings, which count more than those of the configuration file; the name is that of the option in capitals',
	],
	[
		'TRAILTAIL_MATCHES, TRAILTAIL_SECONDS',
		'set for the command of --on-match: how many matches it is run for, and how many seconds ago it ran before',
	],
] as const;

const examples = [
	['A shop with a story to solve, without an AWS account:', 'trailtail demo'],
	['Who reads an index:', "trailtail aws-cloudtrail-logs-ddb -f 'index:by-email is:read'"],
	[
		'Who calls what, counted over a log file:',
		'trailtail trail.json.gz --count-by principal,event --format markdown',
	],
	[
		'Ends with the first caller that no list knows:',
		'trailtail aws-cloudtrail-logs-ddb --json -f is:unknown --exit-on-match --known team.txt',
	],
] as const;
