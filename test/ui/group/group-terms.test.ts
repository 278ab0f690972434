import fc from 'fast-check';
import {expect, test} from 'vitest';
import {matcherOf} from '../../../source/filter/compile.ts';
import {EventStore} from '../../../source/store/event-store.ts';
import {isTargetField} from '../../../source/store/field.ts';
import {Grouping} from '../../../source/store/group/grouping.ts';
import {rowTest} from '../../../source/store/row-test.ts';
import type {Facet} from '../../../source/store/view.ts';
import {filterOfGroup} from '../../../source/ui/group/group-terms.ts';
import {valueTerm} from '../../../source/ui/value-term.ts';
import {arbitraryEvent, arrival, event} from '../../fixtures/events.ts';
import {hostileText} from '../../fixtures/hostile.ts';

const fieldLists: readonly (readonly Facet[])[] = [
	['principal', 'app'],
	['event'],
	['error', 'event'],
	['principal', 'session', 'ip'],
	['table', 'index'],
];

test('the filter of a group lets its events through, and no others where no field is of targets', () => {
	fc.assert(
		fc.property(
			fc.array(arbitraryEvent, {maxLength: 30}),
			fc.constantFrom(...fieldLists),
			(events, fields) => {
				const store = new EventStore(100);
				for (const item of events) {
					store.append(arrival({event: {...item, targets: item.targets.slice(0, 1)}}));
				}

				const grouping = new Grouping(store, () => true, fields);
				const all = events.map((_, sequence) => sequence);
				for (const group of grouping.groups(0)) {
					const rows = grouping.rowsOf(group);
					const through = all.filter(rowTest(store, matcherOf(filterOfGroup('', fields, group))));
					if (fields.some(isTargetField)) {
						expect(through).toEqual(expect.arrayContaining([...rows]));
					} else {
						expect(through).toEqual(rows);
					}
				}
			},
		),
	);
});

test('a term asks for any value as it is, or rules it out', () => {
	fc.assert(
		fc.property(hostileText, hostileText, (principal, other) => {
			const store = new EventStore(10);
			store.append(arrival({event: event({principal})}));
			store.append(arrival({event: event({principal: other})}));
			const through = (sense: 'has' | 'has not') =>
				[0, 1].filter(rowTest(store, matcherOf(valueTerm('principal', principal, sense))));
			const same = principal.toLowerCase() === other.toLowerCase();
			expect(through('has')).toEqual(same ? [0, 1] : [0]);
			expect(through('has not')).toEqual(same ? [] : [1]);
		}),
	);
});
