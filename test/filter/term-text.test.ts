import {expect, test} from 'vitest';
import {parseFilter} from '../../source/filter/parse.ts';
import {filterText} from '../../source/filter/term-text.ts';

test.each([
	'',
	'orders',
	"'orders",
	'!orders',
	'^ord',
	'!^ord',
	'ers$',
	'^orders$',
	'table:orders*,carts',
	'!event:Query | error:* table:orders',
	'is:read,error !is:known',
	'"two words" | !"three"',
	String.raw`app:"a \"b\" \* c",d*`,
	String.raw`"\"key\": \*"`,
	'principal:"jane@example.com (AdminAccess)"',
])('%s reads back as it was meant', text => {
	const parsed = parseFilter(text);
	expect(parsed.kind === 'filter' && filterText(parsed.clauses)).toBe(text);
});
