import fc from 'fast-check';
import {expect, test} from 'vitest';
import {cloudTrailColumns, createTable} from '../../../source/engines/athena/create-table.ts';
import {elementType, fieldType} from '../../../source/engines/athena/table.ts';

const identity = cloudTrailColumns.get('useridentity') ?? '';

test.each([
	['type', 'string'],
	['sessioncontext.sessionissuer.arn', 'string'],
	['sessioncontext.webidfederationdata.attributes', 'map<string,string>'],
	['inscopeof.credentialsissuedto', 'string'],
	['inscopeof', 'struct<issuertype:string,credentialsissuedto:string>'],
	['sessionissuer.arn', undefined],
	['type.name', undefined],
	['', undefined],
	['__proto__', undefined],
])('the type of userIdentity.%s: %s', (path, expected) => {
	expect(fieldType(identity, path.split('.'))).toBe(expected);
});

test('elements are those of an array', () => {
	expect(elementType('array<struct<arn:string>>')).toBe('struct<arn:string>');
	expect(elementType('string')).toBeUndefined();
});

test('any text is read as a type without an error', () => {
	fc.assert(
		fc.property(fc.string({unit: fc.constantFrom(...'struct<>:,()ab ')}), type => {
			expect(() => fieldType(type, ['a', 'b'])).not.toThrow();
		}),
	);
});

const files = {
	database: 'trails',
	name: 'cloudtrail_logs',
	bucket: 'audit-logs',
	prefix: '',
	organization: undefined,
	accounts: ['111122223333'],
	regions: ['us-east-1', 'eu-west-1'],
	since: Date.parse('2026-01-02T03:04:05Z'),
};

test('a table is made whose partitions follow from the names of the files', () => {
	const lines = createTable(files).split('\n');
	expect(lines[0]).toBe('CREATE EXTERNAL TABLE `trails`.`cloudtrail_logs` (');
	expect(lines).toContain('\teventname string,');
	expect(lines).toContain("LOCATION 's3://audit-logs/AWSLogs/'");
	expect(lines).toContain("\t'projection.region.values' = 'us-east-1,eu-west-1',");
	expect(lines).toContain("\t'projection.timestamp.range' = '2026/01/02,NOW',");
	expect(lines).toContain(
		`\t'storage.location.template' = 's3://audit-logs/AWSLogs/\${account}/CloudTrail/\${region}/\${timestamp}'`,
	);
});

test('the files of an organization stand under its id', () => {
	const made = createTable({...files, prefix: 'a/b', organization: 'o-exampleorg'});
	expect(made).toContain("LOCATION 's3://audit-logs/a/b/AWSLogs/o-exampleorg/'");
});

test('names stay names', () => {
	const made = createTable({...files, name: 'a`b', bucket: "x' OR '1"});
	expect(made).toContain('`trails`.`a``b`');
	expect(made).toContain("LOCATION 's3://x\\' OR \\'1/AWSLogs/'");
});
