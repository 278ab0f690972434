/** What CloudTrail says of a log file in its name. */
export type FileFacts = {
	readonly account: string;
	readonly region: string;
	/** The minute it was delivered in, ms. */
	readonly deliveredAt: number;
};

const ending = /\.(?:json|ndjson)(?:\.gz)?$/i;
const digest = /_CloudTrail-Digest_/;
const shape = /^(\d{12})_CloudTrail(?:-Insight)?_([a-z0-9-]+)_(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)Z_/;

/** Whether an object can be a log file, by the name after its last slash. */
export function isLogFile(name: string): boolean {
	return ending.test(name) && !digest.test(name);
}

/** Reads `account_CloudTrail_region_yyyymmddThhmmZ_….json.gz`; undefined for a file that was renamed. */
export function readFileName(name: string): FileFacts | undefined {
	const [, account, region, ...time] = shape.exec(name) ?? [];
	if (account === undefined || region === undefined) return undefined;
	const [year = 0, month = 0, day = 0, hour = 0, minute = 0] = time.map(Number);
	return {account, region, deliveredAt: Date.UTC(year, month - 1, day, hour, minute)};
}
