import {expect, test} from 'vitest';
import {elementStep, joinSteps, keyStep} from '../../source/cloudtrail/record-path.ts';

test.each([
	[[keyStep('requestParameters'), keyStep('key'), keyStep('id-1')], 'requestParameters.key.id-1'],
	[[keyStep('resources'), elementStep(0), keyStep('ARN')], 'resources[0].ARN'],
	[[keyStep('a b'), keyStep('"')], '["a b"]["\\""]'],
	[[keyStep('aws:dynamodb:tableName')], '["aws:dynamodb:tableName"]'],
	[[keyStep('a'), keyStep('')], 'a[""]'],
	[[], ''],
])('the steps %j make %s', (steps, path) => {
	expect(joinSteps(steps)).toBe(path);
});
