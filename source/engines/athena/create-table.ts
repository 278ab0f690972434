/** Where a trail delivers its log files, and the table that is to read them. */
export type TrailFiles = {
	readonly database: string;
	readonly name: string;
	readonly bucket: string;
	/** Before `AWSLogs` in the names of the files, without slashes at its ends; `''` where there is none. */
	readonly prefix: string;
	/** For an organization's trail its id, `o-…`, which stands before the account. */
	readonly organization: string | undefined;
	readonly accounts: readonly string[];
	readonly regions: readonly string[];
	/** The first day that can be asked for, ms since the epoch. */
	readonly since: number;
};

const attributes = 'struct<mfaauthenticated:string,creationdate:string>';
const issuer = 'struct<type:string,principalid:string,arn:string,accountid:string,username:string>';
const federation = 'struct<federatedprovider:string,attributes:map<string,string>>';
const session = `struct<attributes:${attributes},sessionissuer:${issuer},ec2roledelivery:string,webidfederationdata:${federation},sourceidentity:string>`;

/**
The columns of the Athena User Guide, and what else trailtail reads: the identity provider, the function that credentials
were issued to, and whether it was a management event.
*/
export const cloudTrailColumns: ReadonlyMap<string, string> = new Map([
	['eventversion', 'string'],
	[
		'useridentity',
		`struct<type:string,principalid:string,arn:string,accountid:string,invokedby:string,accesskeyid:string,username:string,onbehalfof:struct<userid:string,identitystorearn:string>,sessioncontext:${session},identityprovider:string,inscopeof:struct<issuertype:string,credentialsissuedto:string>>`,
	],
	['eventtime', 'string'],
	['eventsource', 'string'],
	['eventname', 'string'],
	['awsregion', 'string'],
	['sourceipaddress', 'string'],
	['useragent', 'string'],
	['errorcode', 'string'],
	['errormessage', 'string'],
	['requestparameters', 'string'],
	['responseelements', 'string'],
	['additionaleventdata', 'string'],
	['requestid', 'string'],
	['eventid', 'string'],
	['readonly', 'string'],
	['managementevent', 'string'],
	['resources', 'array<struct<arn:string,accountid:string,type:string>>'],
	['eventtype', 'string'],
	['apiversion', 'string'],
	['recipientaccountid', 'string'],
	['serviceeventdetails', 'string'],
	['sharedeventid', 'string'],
	['vpcendpointid', 'string'],
	['vpcendpointaccountid', 'string'],
	['eventcategory', 'string'],
	[
		'addendum',
		'struct<reason:string,updatedfields:string,originalrequestid:string,originaleventid:string>',
	],
	['sessioncredentialfromconsole', 'string'],
	['edgedevicedetails', 'string'],
	['tlsdetails', 'struct<tlsversion:string,ciphersuite:string,clientprovidedhostheader:string>'],
]);

/**
The statement that makes the table, with partitions that Athena works out from the names of the files, so that nobody has
to add them (Athena User Guide, partition projection for CloudTrail logs). trailtail prints it and never runs it.
*/
export function createTable(files: TrailFiles): string {
	const {database, name, bucket, prefix, organization, accounts, regions, since} = files;
	const root = `s3://${[bucket, prefix, 'AWSLogs', organization].filter(Boolean).join('/')}/`;
	const columns = [...cloudTrailColumns].map(([column, type]) => `\t${column} ${type}`);
	const properties = [
		['projection.enabled', 'true'],
		['projection.account.type', 'enum'],
		['projection.account.values', accounts.join(',')],
		['projection.region.type', 'enum'],
		['projection.region.values', regions.join(',')],
		['projection.timestamp.type', 'date'],
		['projection.timestamp.format', 'yyyy/MM/dd'],
		['projection.timestamp.interval', '1'],
		['projection.timestamp.interval.unit', 'DAYS'],
		[
			'projection.timestamp.range',
			`${new Date(since).toISOString().slice(0, 10).replaceAll('-', '/')},NOW`,
		],
		['storage.location.template', `${root}\${account}/CloudTrail/\${region}/\${timestamp}`],
	];
	return [
		`CREATE EXTERNAL TABLE ${hiveName(database)}.${hiveName(name)} (`,
		columns.join(',\n'),
		')',
		'PARTITIONED BY (`account` string, `region` string, `timestamp` string)',
		"ROW FORMAT SERDE 'org.apache.hive.hcatalog.data.JsonSerDe'",
		"STORED AS INPUTFORMAT 'com.amazon.emr.cloudtrail.CloudTrailInputFormat'",
		"OUTPUTFORMAT 'org.apache.hadoop.hive.ql.io.HiveIgnoreKeyTextOutputFormat'",
		`LOCATION ${hiveText(root)}`,
		'TBLPROPERTIES (',
		properties
			.map(([key = '', value = '']) => `\t${hiveText(key)} = ${hiveText(value)}`)
			.join(',\n'),
		')',
	].join('\n');
}

/** Statements that define tables are in Hive's language, which quotes names with backticks. */
function hiveName(name: string): string {
	return `\`${name.replaceAll('`', '``')}\``;
}

function hiveText(text: string): string {
	return `'${text.replaceAll(/['\\]/g, '\\$&')}'`;
}
