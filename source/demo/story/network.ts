import type {Random} from './random.ts';

/** Where calls come from, as the record shows it. A session keeps its address. */
export type Network = {
	sourceIPAddress(session: Random): string;
	readonly vpcEndpointId?: string;
	/** Calls that a service makes for somebody carry no `tlsDetails`. */
	readonly kind: 'direct' | 'through a service';
};

/** A subnet of 256 addresses that reaches DynamoDB through a gateway endpoint. */
export function subnet(prefix: `${number}.${number}.${number}`, vpcEndpointId: string): Network {
	return {
		sourceIPAddress: session => `${prefix}.${10 + session.below(240)}`,
		vpcEndpointId,
		kind: 'direct',
	};
}

export function internet(...addresses: readonly [string, ...string[]]): Network {
	return {sourceIPAddress: session => session.pick(addresses), kind: 'direct'};
}

export function throughService(service: string): Network {
	return {sourceIPAddress: () => service, kind: 'through a service'};
}

const endpoint = 'vpce-0a6c1f7e92d83b405';

export const fargate = subnet('10.20.4', endpoint);
export const cluster = subnet('10.20.16', endpoint);
export const servers = subnet('10.20.40', endpoint);
export const lambda = internet('192.0.2.14', '192.0.2.71', '192.0.2.138', '192.0.2.203');
export const lambdaInEurope = internet('192.0.2.33', '192.0.2.160');
export const office = internet('203.0.113.24');
