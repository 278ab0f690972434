import {cell} from '../../terminal/cell.ts';
import type {Binding, Place} from '../binding.ts';
import {keyText} from '../hint-line.ts';
import {keymap} from '../keymap.ts';
import type {Theme} from '../theme.ts';

const sections: ReadonlyArray<{readonly place: Place; readonly title: string}> = [
	{place: 'list', title: 'In the list'},
	{place: 'sidebar', title: 'In the counts'},
	{place: 'record', title: 'In a record'},
	{place: 'values', title: 'In the values of an event'},
	{place: 'denied', title: 'In who is denied what'},
	{place: 'timeline', title: 'In the timeline'},
	{place: 'prompt', title: 'In the filter'},
	{place: 'reading', title: 'In what CloudWatch sends'},
	{place: 'help', title: 'In this help'},
];

const filterHelp: ReadonlyArray<readonly [string, string]> = [
	['word', 'target, index or principal; typos and skipped letters forgiven'],
	["'word  ^word  word$", 'contains, starts with, ends with'],
	['table:orders*', 'a field; * stands for anything, commas between alternatives'],
	['index:by-email  error:*', 'fields: table index target principal session type event service'],
	['', 'app agent ip region account key error category id'],
	['!term  -term', 'not'],
	['a | b', 'either; a space between terms means both'],
];

const identities: ReadonlyArray<readonly [string, string]> = [
	['AssumedRole', 'role'],
	['IAMUser', 'IAM user'],
	['Root', 'root'],
	['AWSService', 'AWS service'],
	['FederatedUser', 'federated, SAML or web identity'],
	['AWSAccount', 'another account'],
	['IdentityCenterUser', 'Identity Center user'],
	['Directory', 'directory'],
	['', 'not recorded'],
];

const keyWidth = 24;

/** The help, made from the keymap: one line a binding, under the part of the screen it works in. */
export function helpLines(width: number, theme: Theme): readonly string[] {
	const row = (left: string, right: string) =>
		`   ${theme.accent(cell(left, keyWidth))} ${cell(right, Math.max(0, width - keyWidth - 4))}`;
	const title = (text: string) => theme.title(cell(` ${text}`, width));
	const marks = identities.map(([type, meaning]) => {
		const {letter, paint} = theme.identity(type);
		return `   ${paint(cell(letter, keyWidth))} ${cell(meaning, Math.max(0, width - keyWidth - 4))}`;
	});
	const keys = ({place, title: name}: (typeof sections)[number]) => [
		title(name),
		...bindingsOf(place).map(binding =>
			row(binding.keys.map(key => keyText(key)).join('  '), binding.description),
		),
		'',
	];
	const [first, ...others] = sections;
	return [
		...(first === undefined ? [] : keys(first)),
		title('Filter'),
		...filterHelp.map(([left, right]) => row(left, right)),
		'',
		...others.flatMap(section => keys(section)),
		title('Who'),
		...marks,
		'',
		title('Marks'),
		row('✖', 'the call failed'),
		row('+', 'Live Tail had missed it: a sweep of the log group found it'),
		row('orders ▸ by-email', 'table and index'),
		row('orders ▸ ?', 'the record does not tell whether an index was used'),
		row('orders +2', 'a batch or transaction that touches two more tables'),
	];
}

/** A binding is told once, where it is met first. */
function bindingsOf(place: Place): readonly Binding[] {
	const earlier = sections.slice(
		0,
		sections.findIndex(section => section.place === place),
	);
	return keymap.filter(
		({places}) =>
			places.includes(place) && !earlier.some(section => places.includes(section.place)),
	);
}
