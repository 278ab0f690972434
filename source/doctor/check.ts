/** One thing that has to be right for events to come, in one sentence. */
export type Check = {
	readonly name: string;
	readonly verdict: 'ok' | 'problem' | 'unknown';
	readonly sentence: string;
	/** What mends a problem, where texts can. */
	readonly fix?: Fix;
};

/**
Texts that mend a problem, to be read and run by a person; nothing here ever runs them. Values from AWS are quoted in
them, and no control character is left.
*/
export type Fix = {
	/** Commands of the AWS CLI for a POSIX shell, a line each. */
	readonly cli?: string;
	readonly terraform?: string;
	/** A policy of IAM: what is missing, or what who runs the commands has to be allowed. */
	readonly iam?: string;
	readonly cost: string;
};
