import {type Application, habit} from '../application.ts';
import {gitHubActions, singleSignOn} from '../identities.ts';
import {internet, office} from '../network.ts';
import {getItem} from '../requests/items.ts';
import {describe, listTables, listTagsOfResource} from '../requests/management.ts';
import {queryIndex, scan} from '../requests/queries.ts';
import {officeHours, onceEvery} from '../rhythm.ts';
import {customers, orders, payments, products} from '../tables.ts';
import {browser, commandLine, terraform} from '../user-agents.ts';

const home = 'us-east-1';

/** Red herring: she looks at orders, in the console, as support does. */
const jane: Application = {
	identity: singleSignOn('jane@example.com', 'CustomerSupport'),
	userAgent: browser,
	network: office,
	region: home,
	console: true,
	habits: [
		habit(officeHours(0.05), describe('DescribeTable', orders)),
		habit(
			officeHours(0.06),
			scan(orders, {
				select: 'ALL_ATTRIBUTES',
				limit: 300,
				consistentRead: false,
				returnConsumedCapacity: 'TOTAL',
			}),
		),
		habit(officeHours(0.1), queryIndex(orders, 'by-customer', {limit: 300})),
		habit(officeHours(0.08), getItem(customers)),
	],
};

const tom = singleSignOn('tom@example.com', 'AdministratorAccess');

const tomInTheConsole: Application = {
	identity: tom,
	userAgent: browser,
	network: office,
	region: home,
	console: true,
	habits: [
		habit(onceEvery(300, 20, 'tom looks around', 0.2), listTables),
		habit(onceEvery(300, 20, 'tom looks around', 0.3), describe('DescribeTable', payments)),
	],
};

const tomAtHisTerminal: Application = {
	identity: tom,
	userAgent: commandLine,
	network: office,
	region: home,
	habits: [
		habit(
			onceEvery(300, 60, 'tom counts', 0.15),
			queryIndex(orders, 'by-status', {select: 'COUNT'}),
		),
	],
};

const deployment = onceEvery(300, 8, 'deployment', 0.8);

const ci: Application = {
	identity: gitHubActions('terraform-ci'),
	userAgent: terraform,
	network: internet('192.0.2.240', '192.0.2.241'),
	region: home,
	habits: [orders, customers, products, payments].flatMap(table => [
		habit(deployment, describe('DescribeTable', table)),
		habit(deployment, describe('DescribeContinuousBackups', table)),
		habit(deployment, describe('DescribeTimeToLive', table)),
		habit(deployment, listTagsOfResource(table)),
	]),
};

/** The shop's people, by hand and by their tools. */
export const people: readonly Application[] = [jane, tomInTheConsole, tomAtHisTerminal, ci];
