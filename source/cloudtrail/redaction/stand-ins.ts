import {createHmac, randomBytes} from 'node:crypto';

const accountStandIn = /^0{6}\d{6}$/;
const identifierStandIn = /^[A-Z0-9]{4}REDACTED[A-P]{12}$/;
const addressStandIn = /^(?:0\.0\.0\.0|240\.\d+\.\d+\.\d+|2001:db8::[0-9a-f]+:[0-9a-f]+)$/;
const valueStandIn = /^redacted-[a-p]{12}$/;

/**
What stands in for secrets. The same secret has the same stand-in throughout a run, so that it can still be grouped
and compared. Stand-ins have the shape of what they stand for, so that ARNs, accounts and addresses are still read as
such, and a shape that real ones do not have: account ids that begin with six zeros, addresses of a block that nobody
has (240.0.0.0/4) or that is for documentation (2001:db8::/32). A stand-in stands in for itself, as does 0.0.0.0, which
is nobody.

Accounts and addresses are counted, as they are few. Of the others there is no end in a long run: theirs are made
with a key that is forgotten when the run ends, so nothing has to be remembered.
*/
export class StandIns {
	readonly #key: Uint8Array;
	readonly #accounts = new Map<string, string>();
	readonly #addresses = new Map<string, string>();

	/** @param key what decides the stand-ins that are not counted; who knows it can try values. */
	constructor(key: Uint8Array = randomBytes(32)) {
		this.#key = key;
	}

	/** For a 12-digit account id. */
	account(id: string): string {
		return accountStandIn.test(id)
			? id
			: counted(this.#accounts, id, number => String(number).padStart(12, '0'));
	}

	/** For an IPv4 address. */
	address(address: string): string {
		return addressStandIn.test(address)
			? address
			: counted(this.#addresses, address, number => {
					const [second, third, fourth] = [number >>> 16, (number >>> 8) & 255, number & 255];
					return `240.${second}.${third}.${fourth}`;
				});
	}

	/** For an IPv6 address. */
	longAddress(address: string): string {
		return addressStandIn.test(address)
			? address
			: counted(this.#addresses, address.toLowerCase(), number => {
					const [high, low] = [number >>> 16, number & 65_535];
					return `2001:db8::${high.toString(16)}:${low.toString(16)}`;
				});
	}

	/** For a unique id of IAM, access key ids among them. Its four letters stay: they say what it is of. */
	identifier(id: string): string {
		return identifierStandIn.test(id)
			? id
			: `${id.slice(0, 4)}REDACTED${this.#letters(id).toUpperCase()}`;
	}

	/** For an access key id in a shape of its own. */
	accessKey(text: string): string {
		return identifierStandIn.test(text) ? text : this.identifier(`AKIA${text}`);
	}

	/** For the value of an attribute. */
	value(text: string): string {
		return valueStandIn.test(text) ? text : `redacted-${this.#letters(text)}`;
	}

	/** Letters alone, lest digits in a row look like an account. */
	#letters(text: string): string {
		const digest = createHmac('sha256', this.#key).update(text).digest('hex').slice(0, 12);
		return digest.replace(/./g, digit => 'abcdefghijklmnop'.charAt(Number.parseInt(digit, 16)));
	}
}

function counted(
	known: Map<string, string>,
	secret: string,
	make: (number: number) => string,
): string {
	const standIn = known.get(secret) ?? make(known.size + 1);
	known.set(secret, standIn);
	return standIn;
}
