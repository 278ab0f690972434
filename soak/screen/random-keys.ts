const escapeKey = '\u001B';
const tab = '\t';
const enter = '\r';
const backspace = '\u007F';
const arrows = {
	up: `${escapeKey}[A`,
	down: `${escapeKey}[B`,
	right: `${escapeKey}[C`,
	left: `${escapeKey}[D`,
};
const pages = {up: `${escapeKey}[5~`, down: `${escapeKey}[6~`};

const words = [
	'orders',
	'is:error',
	'event:Query,Scan',
	'!checkout',
	'table:o*',
	'"ConditionalCheckFailed"',
	'index:by',
	'is:unknown',
	'by-e | cart',
	'ip:10.*',
];

/** Keys that belong together, one after the other. */
type Turn = (random: () => number) => readonly string[];

const one =
	(...keys: readonly string[]): Turn =>
	random => [oneOf(keys, random)];

const filter: Turn = random => [
	'/',
	...oneOf(words, random),
	oneOf([enter, escapeKey, tab], random),
	enter,
];
const shorten: Turn = () => ['/', ...Array.from({length: 24}, () => backspace), enter];
const group: Turn = random => [
	'b',
	oneOf([arrows.down, tab, arrows.right, 'e'], random),
	enter,
	arrows.down,
];
const record: Turn = random => [
	enter,
	oneOf(['n', 'p', 'z', 'v', '/'], random),
	arrows.down,
	escapeKey,
	escapeKey,
];
const timeline: Turn = random => [
	'T',
	oneOf([arrows.left, '+', '-'], random),
	oneOf([enter, escapeKey], random),
];
const denied: Turn = random => ['D', arrows.down, oneOf([enter, escapeKey, 'o'], random)];
const sidebar: Turn = random => [
	tab,
	arrows.down,
	oneOf([arrows.right, arrows.left, enter], random),
	tab,
];
/** Fewer tail sessions take the place of the present ones, and as many again theirs. `escapeKey` around it, so that no other key hits that page. */
const sessions: Turn = random => [
	...[escapeKey, escapeKey, escapeKey, 'c', oneOf(['2', '4'], random), escapeKey],
	...['c', '8', escapeKey],
];
const click: Turn = random => {
	const place = `${1 + Math.floor(random() * 120)};${1 + Math.floor(random() * 40)}`;
	return [`${escapeKey}[<0;${place}M`, `${escapeKey}[<0;${place}m`];
};
const wheel: Turn = random => [`${escapeKey}[<${random() < 0.5 ? 64 : 65};20;10M`];

/** All pages and most keys; those that matter less for what they make come less often. */
const turns: readonly (readonly [weight: number, turn: Turn])[] = [
	[6, filter],
	[3, shorten],
	[6, group],
	[6, record],
	[3, timeline],
	[3, denied],
	[4, sidebar],
	[1, sessions],
	[5, click],
	[5, wheel],
	[12, one(...Object.values(arrows), ...Object.values(pages), 'g', 'G', 'j', 'k')],
	[8, one(escapeKey)],
	[4, one('?', '!', 'A')],
	[6, one('u', 'o', 't', 'f', 'n', 'N', ' ', 'a', 'm', 'y', '+', '-', 'e')],
];

/** `s` with the name of a file: it is pressed on its own, as what is written takes its time. */
export function saving(name: string): readonly string[] {
	return [escapeKey, escapeKey, escapeKey, 's', '\u0015', ...name, enter];
}

/** What a user without a plan presses, the same for the same random numbers. Never `q`, Ctrl-C or Ctrl-Z. */
export function* randomKeys(random: () => number): Generator<string, never, undefined> {
	// Each as often as it weighs.
	const weighed = turns.flatMap(([weight, turn]) => Array.from({length: weight}, () => turn));
	while (true) yield* oneOf(weighed, random)(random);
}

function oneOf<Item>(items: Iterable<Item>, random: () => number): Item {
	const list = [...items];
	const item = list[Math.floor(random() * list.length)];
	if (item === undefined) throw new RangeError('There is nothing to take one of');
	return item;
}
