import type {ErrorFacts} from './error-facts.ts';
import type {Explanation, ServiceCall} from './explanation.ts';

/** Words for whatever kept the request or its answer from arriving, and for a missing address. */
export function explainNetwork(facts: ErrorFacts, context: ServiceCall): Explanation | undefined {
	const place = placeOf(context);
	const checkAddress =
		context.endpointUrl === undefined
			? 'check the network and --region'
			: 'check the network and --endpoint-url';
	switch (facts.code) {
		case 'ENOTFOUND':
		case 'EAI_AGAIN':
			return {what: `The address of ${place} cannot be found`, wayOut: checkAddress};
		case 'ECONNREFUSED':
			return {what: `Nothing answers at ${place}`, wayOut: checkAddress};
		case 'EHOSTUNREACH':
		case 'ENETUNREACH':
		case 'ENETDOWN':
			return {what: `There is no way to ${place}`, wayOut: 'check the network or VPN'};
		case 'ETIMEDOUT':
		case 'ESOCKETTIMEDOUT':
			return {what: `${place} does not answer in time`, wayOut: 'check the network, VPN and proxy'};
		case 'ECONNRESET':
		case 'EPIPE':
			return {what: `The connection to ${place} was reset`, wayOut: checkAddress};
	}
	if (isTlsCode(facts.code)) {
		return {
			what: `The TLS connection to ${place} cannot be trusted (${facts.code})`,
			wayOut:
				"behind a proxy that opens TLS set NODE_EXTRA_CA_CERTS to its certificate, else check the address and this computer's clock",
		};
	}
	if (facts.message.startsWith('Region is missing')) {
		return {what: 'No Region is set', wayOut: 'give --region, or set AWS_REGION'};
	}
	if (facts.message.startsWith('Region not accepted')) {
		return {
			what: 'The Region is not a valid name',
			wayOut: 'give one like us-east-1 with --region',
		};
	}
	if (facts.name === 'TimeoutError' || facts.name === 'SlowAnswerError') {
		return {what: `${place} does not answer in time`, wayOut: 'check the network, VPN and proxy'};
	}
	// Node's HTTP parser: no HTTP at all, or headers without an end.
	const isNoHttp = facts.code.startsWith('HPE_');
	if (isNoHttp || facts.name === 'SyntaxError' || facts.name === 'EndlessAnswerError') {
		return notTheService(context, facts.status);
	}
	return undefined;
}

/** Something answered, but not as the service does: a proxy's page, another service, a wrong address. */
export function notTheService(context: ServiceCall, status: number | undefined): Explanation {
	const answer = status === undefined || status === 200 ? '' : ` (HTTP status ${status})`;
	return {
		what: `What answers at ${placeOf(context)} is not ${context.service ?? 'CloudWatch Logs'}${answer}`,
		wayOut:
			context.endpointUrl === undefined
				? 'check for a proxy in between'
				: 'check --endpoint-url, AWS_ENDPOINT_URL and the profile',
	};
}

/** OpenSSL's and Node's codes for certificates and handshakes. */
function isTlsCode(code: string): boolean {
	return /CERT|ERR_TLS|ERR_SSL|UNABLE_TO_VERIFY|^EPROTO$/.test(code);
}

function placeOf({endpointUrl, region, service = 'CloudWatch Logs'}: ServiceCall): string {
	if (endpointUrl !== undefined && URL.canParse(endpointUrl)) return new URL(endpointUrl).host;
	return region === undefined ? service : `${service} in ${region}`;
}
