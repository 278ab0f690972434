import {expect, test} from 'vitest';
import {unwritableSentence} from '../../../source/output/export/unwritable-sentence.ts';

test.each([
	['ENOSPC', 'There is no room for a.csv; make some, or choose another place.'],
	['EACCES', 'a.csv may not be written by this user; choose another place.'],
	['EROFS', 'a.csv may not be written by this user; choose another place.'],
	['EIO', 'a.csv could not be written (i/o error); try another place.'],
])('%s says what to do', (code, sentence) => {
	expect(unwritableSentence('a.csv', {code, message: 'i/o error'})).toBe(sentence);
});
