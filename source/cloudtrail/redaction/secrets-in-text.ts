import {isIPv6} from 'node:net';
import type {StandIns} from './stand-ins.ts';

// Policies come URL-encoded as well: what stands behind `%22` begins there.

/** IAM User Guide, unique identifiers: each gives away its account. */
const identifiers =
	/(?:(?<=%[0-9A-F]{2})|(?<![A-Z0-9]))A(?:BI|CC|GP|ID|IP|KI|NP|NV|PK|RO|SC|SI)A[A-Z0-9]{12,}/g;

/** What may be one; not in an ARN that leaves out its account or Region, `us-east-1::`, `s3:::`. */
const longAddresses =
	/(?<![0-9A-Za-z]|-[a-z]{4,9}-)(?!(?<=:):)(?:[0-9A-Fa-f]{0,4}:){2,8}[0-9A-Fa-f.]{0,15}(?![0-9A-Za-z:])/g;

const addresses = /(?:(?<=%\d\d)|(?<!\d|\d\.))\d{1,3}(?:\.\d{1,3}){3}(?!\.?\d)/g;

/** EC2 names an instance after its address, `ip-10-0-0-1`. */
const hostNames = /(?<=\bip-)\d{1,3}(?:-\d{1,3}){3}(?![\d-])/g;

/** The last group of a UUID may happen to have digits only. */
const accounts = /(?:(?<=%\d\d)|(?<!\d|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-))\d{12}(?!\d)/g;

/** What each of them has in it. Most strings of a record have none of it, and are read once instead of five times. */
const hint = /\d{12}|\d[.-]\d|:[0-9A-Fa-f]{0,4}:|A[A-Z]{2}A[A-Z0-9]{12}/;

/** A text with stand-ins for its account ids, unique ids of IAM and IP addresses. Names of services stay. */
export function redactSecrets(text: string, standIns: StandIns): string {
	if (!hint.test(text)) {
		return text;
	}

	return text
		.replace(identifiers, id => standIns.identifier(id))
		.replace(longAddresses, found => redactLongAddress(found, standIns))
		.replace(addresses, address => standIns.address(address))
		.replace(hostNames, name => standIns.address(name.replaceAll('-', '.')).replaceAll('.', '-'))
		.replace(accounts, id => standIns.account(id));
}

function redactLongAddress(found: string, standIns: StandIns): string {
	// A full stop may end the sentence.
	const address = found.endsWith('.') ? found.slice(0, -1) : found;
	return isIPv6(address) ? standIns.longAddress(address) + found.slice(address.length) : found;
}
