import {expect, test} from 'vitest';
import {finding, findingsText} from '../../soak/finding.ts';

test('what is wrong is marked and told below', () => {
	const findings = [
		finding('sessions', '8', true, 'There are too many.'),
		finding('every event once', '9 of 10', false, 'One event never came.'),
	];
	expect(findingsText(findings)).toBe(
		[
			'ok     sessions          8',
			'WRONG  every event once  9 of 10',
			'One event never came.',
		].join('\n'),
	);
});
