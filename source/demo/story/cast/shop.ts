import {type Application, fails, habit} from '../application.ts';
import {conditionalCheckFailed, throughputExceeded, transactionCanceled} from '../failures.ts';
import {ecsTasks, eksPods, lambdaFunction, through} from '../identities.ts';
import {cluster, fargate, lambda, lambdaInEurope, throughService} from '../network.ts';
import {batchGetItem, batchWriteItem} from '../requests/batches.ts';
import {deleteItem, getItem, putItem, updateItem} from '../requests/items.ts';
import {kms} from '../requests/management.ts';
import {queryIndex} from '../requests/queries.ts';
import {
	check,
	put,
	remove,
	transactGetItems,
	transactWriteItems,
	update,
} from '../requests/transactions.ts';
import {inRush, shopping, steady} from '../rhythm.ts';
import {
	carts,
	customers,
	events,
	inventory,
	orders,
	payments,
	products,
	sessions,
} from '../tables.ts';
import {
	cartNode,
	catalogueGo,
	checkoutJava,
	clickstreamRust,
	paymentsPython,
	storefrontPython,
	webFrontendNode,
} from '../user-agents.ts';

const home = 'us-east-1';

const webFrontend: Application = {
	identity: ecsTasks('web-frontend', 6),
	userAgent: webFrontendNode,
	network: fargate,
	region: home,
	habits: [
		habit(shopping(4.4), getItem(sessions)),
		habit(shopping(2.2), updateItem(sessions, ['data', 'expiresAt'])),
		habit(shopping(0.3), putItem(sessions)),
	],
};

const catalogue: Application = {
	identity: eksPods('catalogue', 4),
	userAgent: catalogueGo,
	network: cluster,
	region: home,
	habits: [
		habit(shopping(3.2), getItem(products), fails(inRush(0.12), throughputExceeded)),
		habit(
			shopping(2.2),
			queryIndex(products, 'by-category', {limit: 24, scanIndexForward: false}),
			fails(inRush(0.2), throughputExceeded),
		),
		habit(shopping(1), batchGetItem(products, 8)),
	],
};

const cart: Application = {
	identity: lambdaFunction('cart', home, 12),
	userAgent: cartNode,
	network: lambda,
	region: home,
	habits: [
		habit(shopping(2.4), getItem(carts, {consistentRead: true})),
		habit(
			shopping(1.8),
			updateItem(carts, ['lines', 'updatedAt'], {
				conditionExpression: 'attribute_exists(cartId)',
				returnValues: 'ALL_NEW',
			}),
			fails(steady(0.03), conditionalCheckFailed),
		),
		habit(shopping(0.5), putItem(carts, {conditionExpression: 'attribute_not_exists(cartId)'})),
		habit(shopping(0.3), queryIndex(carts, 'by-customer')),
		habit(shopping(0.2), deleteItem(carts)),
	],
};

const checkout: Application = {
	identity: ecsTasks('checkout-api', 5),
	userAgent: checkoutJava,
	network: fargate,
	region: home,
	habits: [
		habit(shopping(1.1), getItem(carts, {consistentRead: true})),
		habit(shopping(1), getItem(customers)),
		habit(shopping(0.8), queryIndex(orders, 'by-customer', {limit: 20, scanIndexForward: false})),
		habit(
			shopping(0.6),
			transactWriteItems(
				put(orders, 'attribute_not_exists(orderId)'),
				update(inventory, ['reserved'], 'onHand >= :wanted'),
				remove(carts, 'updatedAt = :seen'),
			),
			fails(steady(0.06), transactionCanceled('None', 'ConditionalCheckFailed', 'None')),
		),
		habit(
			shopping(0.6),
			updateItem(inventory, ['reserved'], {conditionExpression: 'onHand >= :wanted'}),
			fails(steady(0.05), conditionalCheckFailed),
		),
		habit(shopping(0.2), queryIndex(customers, 'by-login')),
	],
};

const paymentService: Application = {
	identity: lambdaFunction('payments', home, 4),
	userAgent: paymentsPython,
	network: lambda,
	region: home,
	habits: [
		habit(
			shopping(0.6),
			transactWriteItems(
				check(orders, 'attribute_exists(orderId)'),
				put(payments, 'attribute_not_exists(paymentId)'),
			),
			fails(steady(0.02), transactionCanceled('TransactionConflict', 'None')),
		),
		habit(shopping(0.5), updateItem(payments, ['state', 'capturedAt'])),
		habit(shopping(0.2), transactGetItems(orders, payments)),
		habit(steady(0.1), queryIndex(payments, 'by-state', {limit: 100})),
	],
};

/** Its table is encrypted: DynamoDB decrypts for it, with its name. */
const paymentServiceInKms: Application = {
	...paymentService,
	identity: through('dynamodb.amazonaws.com', paymentService.identity),
	userAgent: 'dynamodb.amazonaws.com',
	network: throughService('dynamodb.amazonaws.com'),
	habits: [habit(steady(0.06), kms('Decrypt', payments))],
};

const clickstream: Application = {
	identity: ecsTasks('clickstream', 3),
	userAgent: clickstreamRust,
	network: fargate,
	region: home,
	habits: [
		habit(shopping(2.6), batchWriteItem(events, 5), fails(inRush(0.25), throughputExceeded)),
		habit(shopping(0.8), putItem(events), fails(inRush(0.25), throughputExceeded)),
	],
};

const storefrontInEurope: Application = {
	identity: lambdaFunction('storefront-eu', 'eu-west-1', 5),
	userAgent: storefrontPython,
	network: lambdaInEurope,
	region: 'eu-west-1',
	habits: [
		habit(shopping(1.1), getItem(products)),
		habit(shopping(0.7), getItem(customers)),
		habit(shopping(0.2), updateItem(customers, ['lastSeenAt'])),
	],
};

/** What visitors set in motion. */
export const shop: readonly Application[] = [
	webFrontend,
	catalogue,
	cart,
	checkout,
	paymentService,
	paymentServiceInKms,
	clickstream,
	storefrontInEurope,
];
