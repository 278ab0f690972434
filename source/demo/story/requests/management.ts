import {accountId, tableArn} from '../account.ts';
import {iamId} from '../identifiers.ts';
import type {Table} from '../tables.ts';
import {type Ask, type Parameters, type Request, tableResource} from './request.ts';

const paymentsKey = `arn:aws:kms:us-east-1:${accountId}:key/5c1d0f7e-3b92-4e6a-8d47-f0a2b6c91e35`;

function tableManagement(
	eventName: string,
	table: Table,
	more: {readonly requestParameters: Parameters; readonly readOnly?: false} & Pick<
		Partial<Request>,
		'responseElements'
	>,
): Ask {
	return ({region}) => ({
		service: 'dynamodb',
		host: 'dynamodb',
		eventName,
		eventCategory: 'Management',
		readOnly: true,
		responseElements: null,
		resources: [tableResource(region, table)],
		...more,
	});
}

/** DescribeTable, DescribeTimeToLive, DescribeContinuousBackups: whatever asks about one table by its name. */
export function describe(eventName: `Describe${string}`, table: Table): Ask {
	return tableManagement(eventName, table, {requestParameters: {tableName: table.name}});
}

export function listTagsOfResource(table: Table): Ask {
	return ask =>
		tableManagement('ListTagsOfResource', table, {
			requestParameters: {resourceArn: tableArn(ask.region, table.name)},
		})(ask);
}

export const listTables: Ask = () => ({
	service: 'dynamodb',
	host: 'dynamodb',
	eventName: 'ListTables',
	eventCategory: 'Management',
	readOnly: true,
	requestParameters: {limit: 100},
	responseElements: null,
	resources: [],
});

/** More or less capacity for a table and one of its indexes. */
export function updateTable(table: Table, indexName: string): Ask {
	return ask => {
		const provisionedThroughput = {
			readCapacityUnits: 100 + 20 * ask.random.below(10),
			writeCapacityUnits: 40,
		};
		return tableManagement('UpdateTable', table, {
			requestParameters: {
				tableName: table.name,
				provisionedThroughput,
				globalSecondaryIndexUpdates: [{update: {indexName, provisionedThroughput}}],
			},
			responseElements: {
				tableDescription: {
					tableName: table.name,
					tableArn: tableArn(ask.region, table.name),
					tableStatus: 'UPDATING',
					provisionedThroughput,
				},
			},
			readOnly: false,
		})(ask);
	};
}

/** What reading or writing an encrypted table leaves in KMS. */
export function kms(eventName: 'Decrypt' | 'GenerateDataKey', table: Table): Ask {
	const encryptionContext = {
		'aws:dynamodb:tableName': table.name,
		'aws:dynamodb:subscriberId': accountId,
	};
	return () => ({
		service: 'kms',
		host: 'kms',
		eventName,
		eventCategory: 'Management',
		readOnly: true,
		requestParameters:
			eventName === 'Decrypt'
				? {encryptionAlgorithm: 'SYMMETRIC_DEFAULT', encryptionContext}
				: {encryptionContext, keySpec: 'AES_256', keyId: paymentsKey},
		responseElements: null,
		resources: [{accountId, type: 'AWS::KMS::Key', ARN: paymentsKey}],
	});
}

/** A pod takes its role. */
export function assumeRoleWithWebIdentity(role: string): Ask {
	const roleArn = `arn:aws:iam::${accountId}:role/${role}`;
	return ({second}) => {
		const roleSessionName = `${role}-${second}`;
		return {
			service: 'sts',
			host: 'sts',
			eventName: 'AssumeRoleWithWebIdentity',
			eventCategory: 'Management',
			readOnly: true,
			requestParameters: {roleArn, roleSessionName},
			responseElements: {
				subjectFromWebIdentityToken: `system:serviceaccount:shop:${role}`,
				assumedRoleUser: {
					assumedRoleId: `${iamId('AROA', role)}:${roleSessionName}`,
					arn: `arn:aws:sts::${accountId}:assumed-role/${role}/${roleSessionName}`,
				},
				audience: 'sts.amazonaws.com',
			},
			resources: [{accountId, type: 'AWS::IAM::Role', ARN: roleArn}],
		};
	};
}
