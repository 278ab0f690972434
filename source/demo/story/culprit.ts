import type {Application} from './application.ts';
import {habit} from './application.ts';
import {ec2Instance} from './identities.ts';
import {internet} from './network.ts';
import {queryIndex, scanIndex} from './requests/queries.ts';
import {wandering} from './rhythm.ts';
import {orders} from './tables.ts';
import {oldBoto3} from './user-agents.ts';

/**
Who still reads orders by e-mail? Nothing in the shop does, and the index is about to be dropped. This one does: an instance that
somebody started for some small job, outside the shop's network, whenever it pleases. Nobody has it on a list.
*/
export const culprit: Application = {
	identity: ec2Instance('ops-toolbox', 'i-0d4e8a61b7c25f930'),
	userAgent: oldBoto3,
	network: internet('198.51.100.77'),
	region: 'us-east-1',
	habits: [
		habit(wandering('toolbox', 0.06), queryIndex(orders, 'by-email', {limit: 50})),
		habit(wandering('toolbox', 0.02), scanIndex(orders, 'by-email', {limit: 25})),
	],
};
