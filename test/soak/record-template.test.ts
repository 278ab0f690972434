import {expect, test} from 'vitest';
import {eventId, recordOf, templateOf} from '../../soak/record-template.ts';
import {parseRecord} from '../../source/cloudtrail/parse.ts';
import {dataEvent} from '../fixtures/data-event.ts';

test('another call differs from the record in its id and its time alone', () => {
	const record = dataEvent({eventTime: '2026-01-01T00:00:00Z'});
	const other = recordOf(templateOf(record), eventId(7), Date.UTC(2026, 1, 2, 3, 4, 5));
	const [one, another] = [parseRecord(record), parseRecord(other)];
	expect(another).toEqual({...one, id: eventId(7), time: Date.UTC(2026, 1, 2, 3, 4, 5)});
});

test('what has no id cannot be another call', () => {
	expect(() => templateOf('{"eventTime":"2026-01-01T00:00:00Z"}')).toThrow('no eventTime before');
});

test('ids are distinct, and begin with every digit', () => {
	const ids = Array.from({length: 4096}, (_, number) => eventId(number));
	expect(new Set(ids).size).toBe(4096);
	expect(new Set(ids.map(id => id[0])).size).toBe(16);
});
