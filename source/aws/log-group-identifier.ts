import {Failure} from '../failure.ts';

/** A log group as the user wrote it. `arn` never ends in `:*`, as Live Tail wants it. */
export type LogGroupIdentifier =
	| {readonly kind: 'name'; readonly name: string}
	| {readonly kind: 'arn'; readonly name: string; readonly arn: string; readonly region: string};

const shape =
	/^(arn:aws[a-z0-9-]{0,20}:logs:([a-z0-9-]{1,40}):\d{12}:log-group:([\w./#-]{1,512}))(?::\*)?$/;
const unprintable = /[\p{Cc}\p{Cf}]/gu;
const nameShape = /^[\w./#-]{1,512}$/;

/** A log group's ARN, in its parts. `arn` never ends in `:*`. */
export type LogGroupArn = Extract<LogGroupIdentifier, {kind: 'arn'}>;

/** Reads an ARN, which may end in `:*`; `undefined` for anything else. */
export function readLogGroupArn(text: string): LogGroupArn | undefined {
	const [, arn, region, name] = shape.exec(text) ?? [];
	if (arn === undefined || region === undefined || name === undefined) return undefined;
	return {kind: 'arn', arn, region, name};
}

/** Reads a name or an ARN (shapes: CloudWatch Logs API, LogGroup). Throws a `Failure` for anything else. */
export function parseLogGroupIdentifier(text: string): LogGroupIdentifier {
	const arn = readLogGroupArn(text);
	if (arn !== undefined) return arn;
	if (nameShape.test(text)) return {kind: 'name', name: text};
	throw new Failure(
		2,
		`${JSON.stringify(text).replace(unprintable, '?')} is neither the name nor the ARN of a log group: an ARN reads arn:aws:logs:REGION:ACCOUNT:log-group:NAME.`,
	);
}
