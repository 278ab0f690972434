import {type Application, habit} from '../application.ts';
import {awsService, serviceAccount, serviceLinkedRole} from '../identities.ts';
import {internet, throughService} from '../network.ts';
import {assumeRoleWithWebIdentity, describe, kms, updateTable} from '../requests/management.ts';
import {getRecords} from '../requests/streams.ts';
import {inRush, onceEvery, steady} from '../rhythm.ts';
import {customers, payments, products} from '../tables.ts';
import {catalogueGo} from '../user-agents.ts';

const home = 'us-east-1';

const scaling = 'dynamodb.application-autoscaling.amazonaws.com';

const autoscaling: Application = {
	identity: serviceLinkedRole(
		'AWSServiceRoleForApplicationAutoScaling_DynamoDBTable',
		scaling,
		'AutoScaling-ManageAlarms',
	),
	userAgent: scaling,
	network: throughService(scaling),
	region: home,
	habits: [
		habit(steady(0.08), describe('DescribeTable', products)),
		habit(inRush(0.1), updateTable(products, 'by-category')),
	],
};

const replicator = 'replication.dynamodb.amazonaws.com';

/** Global tables: each Region reads the other's stream. */
const replication: Application = {
	identity: serviceLinkedRole('AWSServiceRoleForDynamoDBReplication', replicator, 'replication'),
	userAgent: replicator,
	network: throughService(replicator),
	region: home,
	habits: [habit(steady(0.8), getRecords(customers)), habit(steady(0.5), getRecords(products))],
};

const replicationFromEurope: Application = {
	...replication,
	region: 'eu-west-1',
	habits: [habit(steady(0.5), getRecords(customers))],
};

const database: Application = {
	identity: awsService('dynamodb.amazonaws.com'),
	userAgent: 'dynamodb.amazonaws.com',
	network: throughService('dynamodb.amazonaws.com'),
	region: home,
	habits: [habit(steady(0.02), kms('GenerateDataKey', payments))],
};

const catalogueTakesItsRole: Application = {
	identity: serviceAccount('catalogue'),
	userAgent: catalogueGo,
	network: internet('192.0.2.250'),
	region: home,
	habits: [habit(onceEvery(120, 4, 'new pods', 0.5), assumeRoleWithWebIdentity('catalogue'))],
};

/** What AWS does for the shop. */
export const awsItself: readonly Application[] = [
	autoscaling,
	replication,
	replicationFromEurope,
	database,
	catalogueTakesItsRole,
];
