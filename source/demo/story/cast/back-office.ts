import {type Application, fails, habit} from '../application.ts';
import {accessDenied, conditionalCheckFailed, validation} from '../failures.ts';
import {
	ec2Instance,
	ecsTasks,
	iamUser,
	lambdaFunction,
	otherAccount,
	stateMachine,
} from '../identities.ts';
import {fargate, internet, lambda, servers, throughService} from '../network.ts';
import {batchWriteItem} from '../requests/batches.ts';
import {getItem, updateItem} from '../requests/items.ts';
import {describe} from '../requests/management.ts';
import {parallelScan, query, queryIndex} from '../requests/queries.ts';
import {
	batchExecuteStatement,
	executeStatement,
	executeTransaction,
} from '../requests/statements.ts';
import {getRecords, getShardIterator} from '../requests/streams.ts';
import {between, officeHours, onceEvery, shopping, steady} from '../rhythm.ts';
import {customers, inventory, orders, payments, products} from '../tables.ts';
import {
	batchBoto3,
	marketingNode,
	oldBoto3,
	oldNode,
	partnerGo1,
	reportingDotnet,
	searchIndexerJava1,
} from '../user-agents.ts';

const home = 'us-east-1';

/** A state machine: Step Functions calls in its name. */
const fulfilment: Application = {
	identity: stateMachine('order-fulfilment', 8),
	userAgent: 'states.amazonaws.com',
	network: throughService('states.amazonaws.com'),
	region: home,
	habits: [
		habit(
			shopping(0.6),
			updateItem(orders, ['status'], {conditionExpression: 'attribute_exists(orderId)'}),
			fails(steady(0.01), conditionalCheckFailed),
		),
		habit(steady(0.1), queryIndex(orders, 'by-status', {limit: 50})),
	],
};

const searchIndexer: Application = {
	identity: ecsTasks('search-indexer', 2),
	userAgent: searchIndexerJava1,
	network: fargate,
	region: home,
	habits: [
		habit(steady(1), getRecords(products)),
		habit(steady(1), getRecords(inventory)),
		habit(onceEvery(240, 5, 'reshard', 1), getShardIterator(products)),
	],
};

const reporting: Application = {
	identity: ecsTasks('reporting', 1),
	userAgent: reportingDotnet,
	network: fargate,
	region: home,
	habits: [
		habit(
			officeHours(0.8),
			executeStatement({
				table: orders,
				text: () =>
					`SELECT orderId, total FROM "orders"."by-status" WHERE status = ***(Redacted) AND total > ***(Redacted)`,
			}),
		),
		habit(
			officeHours(0.5),
			executeStatement({
				table: payments,
				text: ({orderId}) =>
					`SELECT * FROM payments WHERE orderId = '${orderId}' AND currency = ***(Redacted)`,
			}),
		),
		habit(
			officeHours(0.2),
			batchExecuteStatement(
				{
					table: products,
					text: ({sku}) => `SELECT title, price FROM products WHERE sku = '${sku}'`,
				},
				{
					table: inventory,
					text: ({sku, warehouse}) =>
						`SELECT onHand FROM inventory WHERE sku = '${sku}' AND warehouse = '${warehouse}'`,
				},
			),
		),
		habit(
			officeHours(0.1),
			executeTransaction(
				{
					table: customers,
					text: ({customerId}) =>
						`UPDATE customers SET segment = ***(Redacted) WHERE customerId = '${customerId}'`,
				},
				{
					table: orders,
					text: ({orderId}) => `EXISTS(SELECT * FROM orders WHERE orderId = '${orderId}')`,
				},
			),
		),
	],
};

/** Red herring: every night it reads all orders through an index, but it is the one everybody knows. */
const nightlyBatch: Application = {
	identity: ec2Instance('nightly-batch', 'i-07b91c3de5f208a64'),
	userAgent: batchBoto3,
	network: servers,
	region: home,
	habits: [
		habit(between(1, 3, 10), batchWriteItem(inventory, 4)),
		habit(
			between(2, 3.5, 5),
			parallelScan(orders, 4, {
				indexName: 'by-status',
				limit: 1000,
				returnConsumedCapacity: 'TOTAL',
			}),
		),
	],
};

/** Red herring: the same old SDK as the culprit's, on an instance of its own. */
const stockCount: Application = {
	identity: ec2Instance('stock-count', 'i-0f2a64c8819de7b35'),
	userAgent: oldBoto3,
	network: servers,
	region: home,
	habits: [
		habit(officeHours(0.4), queryIndex(inventory, 'by-warehouse', {limit: 100})),
		habit(officeHours(0.3), updateItem(inventory, ['onHand', 'countedAt'])),
	],
};

const erp: Application = {
	identity: iamUser('legacy-erp'),
	userAgent: oldNode,
	network: internet('203.0.113.201'),
	region: home,
	habits: [
		habit(steady(0.2), getItem(products)),
		habit(
			steady(0.15),
			queryIndex(products, 'by-brand'),
			fails(steady(0.2), validation('Query condition missed key schema element: brand')),
		),
	],
};

const marketing: Application = {
	identity: lambdaFunction('marketing-segments', home, 1),
	userAgent: marketingNode,
	network: lambda,
	region: home,
	habits: [
		habit(
			onceEvery(180, 20, 'segments', 1),
			queryIndex(customers, 'by-segment', {limit: 200}),
			fails(steady(1), accessDenied),
		),
		habit(onceEvery(180, 20, 'segments', 0.2), describe('DescribeTable', customers)),
	],
};

/** The company that sends the parcels, let in from an account of its own. */
const parcelService: Application = {
	identity: otherAccount('444455556666', 'parcel-service'),
	userAgent: partnerGo1,
	network: internet('203.0.113.88', '203.0.113.89'),
	region: home,
	habits: [habit(officeHours(0.4), query(inventory, {limit: 10}))],
};

/** What works behind the shop. */
export const backOffice: readonly Application[] = [
	fulfilment,
	searchIndexer,
	reporting,
	nightlyBatch,
	stockCount,
	erp,
	marketing,
	parcelService,
];
