import {isServiceDomain, serviceName} from './service.ts';
import {readUserAgent, type UserAgent} from './user-agent.ts';

/** What else than the user agent says which program made a call. What is not known is `''`. */
export type ApplicationClues = {
	/** The Lambda function the credentials were issued to. */
	readonly functionName: string;
	readonly session: string;
	/** The service that made the call, without `.amazonaws.com`. */
	readonly invokedBy: string;
	readonly signedIn: 'console' | 'elsewhere';
};

/** In UTF-16 units. */
const longestUserAgent = 1024;
const longestApplication = 60;
const longestName = 40;

/**
The readable name of the program behind a user agent, then the language of its SDK and where it runs:
`orders-service (js · Lambda)`, `aws-cli dynamodb.query`, `boto3 (EC2)`, `console`. Versions are left out, except
of tools, so that a program keeps its name. `-` when nothing is known. The same arguments always give the same name.
*/
export function applicationOf(userAgent: string, clues: ApplicationClues): string {
	const text = unwrap(userAgent);
	const whole = clues.functionName === '' ? wholeName(text, clues) : '';
	if (whole !== '') {
		return cut(whole, longestApplication);
	}

	const agent = readUserAgent(text);
	const name = nameOf(agent, text, clues);
	const details = [programOf(agent, name), environmentOf(agent, clues)].filter(
		detail => detail !== '',
	);
	const short = cut(name, longestName);
	return details.length === 0
		? short
		: cut(`${short} (${details.join(' · ')})`, longestApplication);
}

/** Whether a user agent is the AWS console's: a browser, the console's own name, or the backend of one of its pages. */
export function isConsoleAgent(userAgent: string): boolean {
	const text = unwrap(userAgent);
	return (
		text.startsWith('Mozilla/') ||
		text.startsWith('console.amazonaws.') ||
		text.startsWith('console.aws.amazon.') ||
		text.startsWith('signin.amazonaws.') ||
		pageOf(text).endsWith('Console')
	);
}

/** S3 wraps the user agent in brackets. Files may hold longer ones than the 1 KB at which CloudTrail cuts. */
function unwrap(userAgent: string): string {
	const text = userAgent.slice(0, longestUserAgent).trim();
	return text.startsWith('[') && text.endsWith(']') ? text.slice(1, -1) : text;
}

/** The name where the user agent as a whole is one: a service, the console or one of its pages, or nothing at all. */
function wholeName(text: string, {invokedBy, signedIn}: ApplicationClues): string {
	const page = pageOf(text);
	if (page !== '') {
		return page;
	}

	if (isConsoleAgent(text)) {
		return 'console';
	}

	if (isServiceDomain(text)) {
		return serviceName(text);
	}

	const isInternal = text === '' || text === 'AWS Internal';
	if (!isInternal) {
		return '';
	}

	const byService = invokedBy === 'AWS Internal' ? '' : invokedBy;
	return byService || (signedIn === 'console' ? 'console' : text || '-');
}

/** `S3Console/0.4, aws-internal/3 …` and `RDS Console, aws-internal/3 …` are pages of the console. */
function pageOf(text: string): string {
	const comma = text.indexOf(', aws-internal/');
	if (comma === -1) {
		return '';
	}

	const page = text.slice(0, comma).split('/', 1)[0] ?? '';
	return page.replace(/\b(\w+)Console$/, '$1 Console');
}

function nameOf(agent: UserAgent, text: string, clues: ApplicationClues): string {
	const own = agent.applicationId || clues.functionName;
	if (own !== '') {
		return own;
	}

	const isPhrase = text.includes(' ') && !text.includes('/');
	return isPhrase ? text : agent.customName || toolName(agent) || text || '-';
}

/** What a program is called that has no name of its own. */
function toolName(agent: UserAgent): string {
	return agent.sdk === 'aws-cli' ? `aws-cli ${agent.command}`.trimEnd() : agent.tool || agent.sdk;
}

/** With what the program was made, unless it is called so already. */
function programOf(agent: UserAgent, name: string): string {
	if (name === toolName(agent)) {
		return '';
	}

	return agent.tool || (agent.sdk === 'aws-cli' ? 'aws-cli' : agent.language);
}

function environmentOf(agent: UserAgent, {functionName, session}: ApplicationClues): string {
	if (agent.environment !== '' || functionName !== '') {
		return agent.environment || 'Lambda';
	}

	if (/^i-(?:[0-9a-f]{8}|[0-9a-f]{17})$/.test(session)) {
		return 'EC2';
	}

	// The session of a task's role is the task's id.
	return /^[0-9a-f]{32}$/.test(session) ? 'ECS' : agent.credentials;
}

function cut(text: string, longest: number): string {
	if (text.length <= longest) {
		return text;
	}

	const last = text.charCodeAt(longest - 2);
	const isHalf = last >= 0xd8_00 && last <= 0xdb_ff;
	return `${text.slice(0, longest - (isHalf ? 2 : 1))}…`;
}
