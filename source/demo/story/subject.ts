import {hexadecimal} from './identifiers.ts';
import type {Random} from './random.ts';

/** What one call is about: an order, its customer, the product in it. Keys name these, so the tables of one call agree. */
export type Subject = {
	readonly orderId: string;
	readonly customerId: string;
	readonly cartId: string;
	readonly sku: string;
	readonly warehouse: string;
	readonly paymentId: string;
	readonly sessionId: string;
	readonly eventId: string;
};

const readable = '23456789BCDFGHJKLMNPQRSTVWXYZ';

function numbered(prefix: string, number: number): string {
	return `${prefix}-${String(number).padStart(6, '0')}`;
}

export function drawSubject(random: Random): Subject {
	return {
		orderId: `ord-${random.text(readable, 10)}`,
		customerId: numbered('cus', 1 + random.favourite(60_000)),
		cartId: `cart-${random.text(readable, 8)}`,
		sku: numbered('sku', 1 + random.favourite(4_000)),
		warehouse: random.pick(['leipzig', 'newark', 'reno']),
		paymentId: `pay-${random.text(readable, 12)}`,
		sessionId: random.text(hexadecimal, 24),
		eventId: random.text(readable, 16),
	};
}
