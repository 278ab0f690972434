import type {Subject} from './subject.ts';

/** A table of the shop: its primary key, its other attributes, and the partition and sort key of each of its indexes. */
export type Table = {
	readonly name: string;
	readonly key: readonly (keyof Subject)[];
	readonly attributes: readonly [string, ...string[]];
	readonly indexes: {readonly [name: string]: readonly [partition: string, sort?: string]};
};

export const orders = {
	name: 'orders',
	key: ['orderId'],
	attributes: ['customerId', 'email', 'status', 'placedAt', 'lines', 'total', 'shippingAddress'],
	indexes: {
		'by-customer': ['customerId', 'placedAt'],
		'by-status': ['status', 'placedAt'],
		'by-email': ['email', 'placedAt'],
	},
} as const satisfies Table;

export const carts = {
	name: 'carts',
	key: ['cartId'],
	attributes: ['customerId', 'lines', 'voucher', 'updatedAt', 'expiresAt'],
	indexes: {'by-customer': ['customerId']},
} as const satisfies Table;

export const customers = {
	name: 'customers',
	key: ['customerId'],
	attributes: ['name', 'login', 'segment', 'addresses', 'newsletter', 'lastSeenAt'],
	indexes: {'by-login': ['login'], 'by-segment': ['segment', 'lastSeenAt']},
} as const satisfies Table;

export const products = {
	name: 'products',
	key: ['sku'],
	attributes: ['title', 'brand', 'category', 'rank', 'price', 'description', 'pictures'],
	indexes: {'by-category': ['category', 'rank'], 'by-brand': ['brand', 'title']},
} as const satisfies Table;

export const inventory = {
	name: 'inventory',
	key: ['sku', 'warehouse'],
	attributes: ['onHand', 'reserved', 'countedAt'],
	indexes: {'by-warehouse': ['warehouse', 'countedAt']},
} as const satisfies Table;

/** Encrypted with a key of the shop's own, so that reading it leaves traces in KMS too. */
export const payments = {
	name: 'payments',
	key: ['orderId', 'paymentId'],
	attributes: ['state', 'amount', 'currency', 'provider', 'authorisedAt', 'capturedAt'],
	indexes: {'by-state': ['state', 'authorisedAt']},
} as const satisfies Table;

export const sessions = {
	name: 'sessions',
	key: ['sessionId'],
	attributes: ['customerId', 'createdAt', 'expiresAt', 'data'],
	indexes: {},
} as const satisfies Table;

export const events = {
	name: 'events',
	key: ['customerId', 'eventId'],
	attributes: ['kind', 'page', 'referrer', 'happenedAt'],
	indexes: {},
} as const satisfies Table;
