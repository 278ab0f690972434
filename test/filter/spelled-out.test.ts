import {expect, test} from 'vitest';
import {readSavedFilters} from '../../source/filter/saved-filters.ts';
import {spelledOut} from '../../source/filter/spelled-out.ts';

const {saved} = readSavedFilters(new Map([['orders', 'table:orders* !ip:1']]));

test.each([
	['@orders', '@orders, which is table:orders* !ip:1'],
	['is:error !@Orders', 'is:error !@Orders, which is is:error !table:orders* | ip:1'],
	['ip:a@b', 'ip:a@b'],
	['"@orders"', '"@orders"'],
	['@nope', '@nope'],
	['', ''],
])('“%s”', (filter, spelled) => {
	expect(spelledOut(filter, saved)).toBe(spelled);
});
