import {expect, test} from 'vitest';
import {nothingFolded} from '../../../source/ui/record/folding.ts';
import {
	entryPath,
	pageEntries,
	type RecordPage,
	recordPage,
} from '../../../source/ui/record/record-page.ts';
import {
	entriesWith,
	matchNumber,
	nextMatch,
	type ReadingPlace,
} from '../../../source/ui/record/searching.ts';
import {dataEvent} from '../../fixtures/data-event.ts';
import {arrival} from '../../fixtures/events.ts';
import {arrivalOf} from '../../fixtures/hostile.ts';
import {plain} from '../exact-line.ts';

const page = recordPage(
	arrivalOf(dataEvent({requestParameters: {a: {b: ['Xx', 'y', 'xX']}}})),
	plain,
);
const start: ReadingPlace = {folded: nothingFolded, cursor: 0};

function searched(from: RecordPage, {folded}: ReadingPlace, word: string) {
	const all = pageEntries(from, nothingFolded);
	return {
		page: from,
		all,
		entries: pageEntries(from, folded),
		matches: entriesWith(all, word),
	};
}

function nextWith(
	from: RecordPage,
	place: ReadingPlace,
	word: string,
	towards: 'next' | 'previous',
): ReadingPlace | undefined {
	return nextMatch(searched(from, place, word), place, towards);
}

function at(from: RecordPage, place: ReadingPlace | undefined): string | undefined {
	const entry = place === undefined ? undefined : pageEntries(from, place.folded)[place.cursor];
	return entry?.kind === 'json' ? entryPath(from, entry) : entry?.kind;
}

test('finds a word in keys, values and the card, whatever its case', () => {
	const entries = pageEntries(page, nothingFolded);
	const found = (word: string) =>
		[...entriesWith(entries, word)].map(place => {
			const entry = entries[place];
			return entry?.kind === 'json' ? entryPath(page, entry) : entry?.kind;
		});
	expect(found('"XX"')).toEqual(['fact', 'requestParameters.a.b[0]', 'requestParameters.a.b[2]']);
	expect(found('MFAauth')).toEqual(['userIdentity.sessionContext.attributes.mfaAuthenticated']);
	expect(found('nowhere')).toEqual([]);
	expect(found('')).toEqual([]);
});

test('goes from one to the next, either way and round the ends', () => {
	const visited = (towards: 'next' | 'previous') => {
		let place: ReadingPlace | undefined = start;
		return Array.from({length: 4}, () => {
			place = place === undefined ? undefined : nextWith(page, place, 'xx', towards);
			return at(page, place);
		});
	};

	expect(visited('next')).toEqual([
		'fact',
		'requestParameters.a.b[0]',
		'requestParameters.a.b[2]',
		'fact',
	]);
	expect(visited('previous')).toEqual([
		'requestParameters.a.b[2]',
		'requestParameters.a.b[0]',
		'fact',
		'requestParameters.a.b[2]',
	]);
	expect(nextWith(page, start, 'nowhere', 'next')).toBeUndefined();
});

test('unfolds what hides it, and nothing else', () => {
	const folded = new Set(['requestParameters', 'requestParameters.a.b', 'userIdentity']);
	const found = nextWith(page, {folded, cursor: 0}, '"y"', 'next');
	const again = found && nextWith(page, found, '"y"', 'next');
	expect([at(page, found), found?.folded]).toEqual(['fact', folded]);
	expect(again?.folded).toEqual(new Set(['userIdentity']));
	expect(at(page, again)).toBe('requestParameters.a.b[1]');
});

test('tells which of the matches one is on, also where some are folded away', () => {
	const folded = new Set(['requestParameters']);
	const numberAt = (place: ReadingPlace | undefined) =>
		place && matchNumber(searched(page, place, 'xx'), place.cursor);
	const first = nextWith(page, {folded, cursor: 0}, 'xx', 'next');
	const second = first && nextWith(page, first, 'xx', 'next');
	expect([numberAt(start), numberAt(first), numberAt(second)]).toEqual([0, 1, 2]);
});

test('searches a line that is no record', () => {
	const line = recordPage(arrival({text: 'hello'}), plain);
	expect(at(line, nextWith(line, start, 'HELL', 'next'))).toBe('text');
});
