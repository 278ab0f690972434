import {Buffer} from 'node:buffer';
import {expect, test} from 'vitest';
import {redactSecrets} from '../../../source/cloudtrail/redaction/secrets-in-text.ts';
import {StandIns} from '../../../source/cloudtrail/redaction/stand-ins.ts';

function redacted(text: string): string {
	return redactSecrets(text, new StandIns(Buffer.from('a test')));
}

test.each<[string, string]>([
	['arn:aws:iam::111122223333:user/jane', 'arn:aws:iam::000000000001:user/jane'],
	['111122223333_CloudTrail_us-east-1', '000000000001_CloudTrail_us-east-1'],
	['111122223333 444455556666 111122223333', '000000000001 000000000002 000000000001'],
	['1-0000-4000-8000-111122223333', '1-0000-4000-8000-000000000001'],
	['192.0.2.17, 198.51.100.7', '240.0.0.1, 240.0.0.2'],
	['at ip-10-1-2-3.ec2.internal (10.1.2.3).', 'at ip-240-0-0-1.ec2.internal (240.0.0.1).'],
	['ip-110-111-112-113', 'ip-240-0-0-1'],
	['from 2600:1f18::a:B.', 'from 2001:db8::0:1.'],
	['%22AWS%22%3A%22111122223333%22', '%22AWS%22%3A%22000000000001%22'],
	['%2210.1.2.3%2F32%22', '%22240.0.0.1%2F32%22'],
	['ip:2600:1F18:0:0:0:0:a:b [::ffff:10.0.0.1]:443', 'ip:2001:db8::0:1 [2001:db8::0:2]:443'],
	['2600:1f18:1234:5678:9abc:def0:1234:5678', '2001:db8::0:1'],
	['::1', '2001:db8::0:1'],
])('%s', (text, expected) => {
	expect(redacted(text)).toBe(expected);
});

test.each([
	...[
		'ABIA',
		'ACCA',
		'AGPA',
		'AIDA',
		'AIPA',
		'AKIA',
		'ANPA',
		'ANVA',
		'APKA',
		'AROA',
		'ASCA',
		'ASIA',
	],
])('a unique id of IAM keeps that it is one of %s', kind => {
	const said = new RegExp(`^"${kind}REDACTED[A-P]{12}" %22${kind}REDACTED[A-P]{12}:jane$`);
	expect(redacted(`"${kind}EXAMPLE12345" %22${kind}EXAMPLEEXAMPLE01:jane`)).toMatch(said);
});

test.each([
	'dynamodb.amazonaws.com',
	'arn:aws:s3:::abc',
	'arn:aws:apigateway:us-east-1::/restapis/abc',
	'arn:aws:iam::aws:policy/ReadOnly',
	'AWS::DynamoDB::Table',
	'2026-03-01T06:22:09Z',
	'aws-sdk-go/1.44.157 (go1.19.3; linux; amd64)',
	'1234567890123',
	'00000000-0000-4000-8000-111122223333',
	'0.0.0.0/0',
	'version 1.2.3.4.5',
	'1234.1.1.1 and 1.1.1.1234',
	'ship-10-1-2-3 and ip-10-1-2-3-4',
	'XAKIAEXAMPLEEXAMPLE1',
	'AKIAEXAMPLE',
	'g1::b',
])('%s stays', text => {
	expect(redacted(text)).toBe(text);
});
