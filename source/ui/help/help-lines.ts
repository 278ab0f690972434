import {cell, widthOf} from '../../terminal/cell.ts';
import {wrap} from '../../terminal/wrap.ts';
import type {Binding, Place} from '../binding.ts';
import {keyText, withKeys} from '../key-text.ts';
import {usualKeymap} from '../keymap.ts';
import {serverMark} from '../prompt/filter-chips.ts';
import type {Theme} from '../theme.ts';

const sections: ReadonlyArray<{readonly place: Place; readonly title: string}> = [
	{place: 'list', title: 'In the list'},
	{place: 'sidebar', title: 'In the counts'},
	{place: 'record', title: 'In a record'},
	{place: 'search', title: 'While a word is typed in a record'},
	{place: 'file name', title: 'In the name of a file to save'},
	{place: 'existing file', title: 'When that file exists'},
	{place: 'group', title: 'In the groups'},
	{place: 'question', title: 'In a question to Logs Insights or Athena'},
	{place: 'answer', title: 'In the groups that it counted'},
	{place: 'values', title: 'In the values of an event'},
	{place: 'denied', title: 'In who is denied what'},
	{place: 'timeline', title: 'In the timeline'},
	{place: 'prompt', title: 'In the filter'},
	{place: 'group line', title: 'In a line of the groups'},
	{place: 'reading', title: 'In what CloudWatch sends'},
	{place: 'help', title: 'In this help'},
];

const filterHelp: ReadonlyArray<readonly [string, string]> = [
	['word', 'target, index or principal; typos and skipped letters forgiven'],
	["'word  ^word  word$", 'contains, starts with, ends with'],
	['table:orders*', 'a field; * stands for anything, commas between alternatives'],
	['index:by-email  error:*', 'fields: table index target principal session type event service'],
	['', 'app agent ip region account key error category id'],
	['is:error  is:unknown', 'what it is: read write error denied console root'],
	['', 'known unknown new, and recovered: found by a sweep'],
	['"two words"', "anywhere in the record's text; quotes in a value keep spaces"],
	['@orders', 'the saved filter of that name, from your configuration file'],
	['!term  -term', 'not'],
	['a | b', 'either; a space between terms means both'],
];

const mouseHelp: ReadonlyArray<readonly [string, string]> = [
	['wheel', 'scrolls what is under the pointer'],
	['click', 'selects a row; on the selected one it is Enter'],
	['', 'in the counts: only events with the value'],
	['', 'on a heading of the groups: order by it'],
	['with Shift', 'the terminal selects text, as ever with --no-mouse'],
];

const markHelp: ReadonlyArray<readonly [string, string]> = [
	['✖', 'the call failed'],
	[`${serverMark}table:orders`, 'CloudWatch applies this term: what it leaves out never arrives'],
	['+', 'Live Tail had missed it: a sweep of the log group found it'],
	['orders ▸ by-email', 'table and index'],
	['orders ▸ ?', 'the record does not tell whether an index was used'],
	['?  NEW', 'in the groups: a caller that no list knows; one that came only now'],
	['gone', 'in the groups: no event is held any more, numbers are since the start'],
	['✖  ⣿', 'in the bars below the list: calls failed; most wrote'],
	['orders +2', 'a batch or transaction that touches two more tables'],
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
/** What keys do is broken into lines of so many columns at least; a screen without room for them cuts it. */
const leastRoom = 16;
/** From so many columns on names stand beside nearly all that keys do, not beside a few. */
const roomForNames = 110;

/**
The help, made from the keymap: a line a binding, or as many as its text takes, under the part of the screen it works in.
Where there is room, its name stands at the end.
*/
export function helpLines(
	width: number,
	theme: Theme,
	keymap: readonly Binding[] = usualKeymap,
): readonly string[] {
	const room = Math.max(0, width - keyWidth - 4);
	const row = (left: string, right: string, name = ''): readonly string[] => {
		const named = width < roomForNames || widthOf(right) + name.length + 2 > room ? '' : name;
		return wrap(right, Math.max(leastRoom, room - named.length)).map((line, place) => {
			const keys = theme.accent(cell(place === 0 ? left : '', keyWidth));
			const end = place === 0 ? named : '';
			return `   ${keys} ${cell(line, room - end.length)}${theme.dim(end)}`;
		});
	};
	const title = (text: string) => theme.title(cell(` ${text}`, width));
	const marks = identities.map(([type, meaning]) => {
		const {letter, paint} = theme.identity(type);
		return `   ${paint(cell(letter, keyWidth))} ${cell(meaning, room)}`;
	});
	const keys = ({place, title: name}: (typeof sections)[number]) => [
		title(name),
		...bindingsOf(place, keymap).flatMap(({keys: own, description, name: action}) =>
			row(own.map(keyText).join('  '), withKeys(description, keymap), action),
		),
		'',
	];
	const [first, ...others] = sections;
	return [
		...(first === undefined ? [] : keys(first)),
		title('Filter'),
		...filterHelp.flatMap(([left, right]) => row(left, right)),
		'',
		...others.flatMap(section => keys(section)),
		title('Mouse'),
		...mouseHelp.flatMap(([left, right]) => row(left, right)),
		'',
		title('Who'),
		...marks,
		'',
		title('Marks'),
		...markHelp.flatMap(([left, right]) => row(left, right)),
	];
}

/** What keys do is told once, where it is met first. */
function bindingsOf(place: Place, keymap: readonly Binding[]): readonly Binding[] {
	const earlier = sections
		.slice(
			0,
			sections.findIndex(section => section.place === place),
		)
		.map(section => section.place);
	const told = new Set(
		keymap
			.filter(({places}) => places.some(other => earlier.includes(other)))
			.map(({description}) => description),
	);
	return keymap.filter(({places, description}) => places.includes(place) && !told.has(description));
}
