import {isRuntimeName} from './runtime-names.ts';

/** What the tokens of a user agent say. What it does not say is `''`. */
export type UserAgent = {
	/** `app/<AppId>`, which the owner of the program chose. */
	readonly applicationId: string;
	/** The first name that neither an SDK nor its runtime writes. */
	readonly customName: string;
	/** `Terraform`, `Pulumi`, `CDK`: without a version, so that an upgrade is no new caller. */
	readonly tool: string;
	/** `boto3`, `aws-cli`, `aws-sdk-js`. */
	readonly sdk: string;
	/** `js`, `python`, `java`. */
	readonly language: string;
	/** The command of the AWS CLI: `dynamodb.query`. */
	readonly command: string;
	/** `Lambda`, `ECS`, `CloudShell`, as the program said itself. */
	readonly environment: string;
	/** `EC2` or `container`, as its kind of credentials lets suppose. */
	readonly credentials: string;
};

/**
Reads the tokens `name/value` of a user agent (AWS SDKs and Tools, User-Agent header), in the older forms as well.
Comments in parentheses are skipped.
*/
export function readUserAgent(text: string): UserAgent {
	let applicationId = '';
	let customName = '';
	let tool = '';
	let sdk = '';
	let language = '';
	let command = '';
	let environment = '';
	let credentials = '';
	let inComment = false;

	for (const token of text.split(' ')) {
		if (inComment || token.startsWith('(')) {
			inComment = !token.endsWith(')');
			continue;
		}

		const slash = token.indexOf('/');
		const name = (slash === -1 ? token : token.slice(0, slash)).toLowerCase();
		const value = slash === -1 ? '' : token.slice(slash + 1);
		switch (name) {
			case '':
				break;
			case 'app':
				applicationId ||= value;
				break;
			case 'lang':
				language = languageOf(value);
				break;
			case 'exec-env':
				environment ||= environmentOf(value);
				break;
			case 'command':
				command ||= value;
				break;
			case 'm':
				credentials ||= credentialsOf(value);
				break;
			case 'md':
				if (value.startsWith('command#')) {
					command ||= value.slice('command#'.length);
				} else if (value.startsWith('browser#')) {
					environment ||= 'browser';
				}

				break;
			case 'aws-cli':
				sdk = 'aws-cli';
				break;
			case 'boto3':
			case 'botocore':
			case 'aiobotocore':
				sdk ||= name;
				language ||= 'python';
				break;
			case 'terraform':
				tool ||= 'Terraform';
				break;
			case 'opentofu':
				tool ||= 'OpenTofu';
				break;
			case 'pulumi':
				tool ||= 'Pulumi';
				break;
			case 'aws-cdk':
				tool ||= 'CDK';
				break;
			default:
				if (name.startsWith('aws-sdk-')) {
					const ownLanguage = languageOf(name.slice('aws-sdk-'.length));
					language ||= ownLanguage;
					sdk ||= `aws-sdk-${sdkNames.get(ownLanguage) ?? ownLanguage}`;
				} else if (customName === '' && !isRuntimeName(name)) {
					customName = withoutVersion(token);
				}
		}
	}

	return {applicationId, customName, tool, sdk, language, command, environment, credentials};
}

/** Where an SDK is not named after its language. */
const sdkNames: ReadonlyMap<string, string> = new Map([
	['.NET', 'dotnet'],
	['c++', 'cpp'],
]);

/** `js`, `python#3.11.7`, `go/1.19`, and of the SDK's own name `nodejs`, `go-v2`, `ruby3`, `dotnet-coreclr`. */
function languageOf(value: string): string {
	const language = /^\.?[a-z+]*/i.exec(value)?.[0].toLowerCase() ?? '';
	switch (language) {
		case 'nodejs':
			return 'js';
		case 'dotnet':
		case '.net':
			return '.NET';
		case 'cpp':
			return 'c++';
		default:
			return language;
	}
}

/** `AWS_Lambda_nodejs20.x`, `AWS_ECS_FARGATE`, `AWS_App_Runner`, `CloudShell`. */
function environmentOf(value: string): string {
	if (value.startsWith('AWS_Lambda')) {
		return 'Lambda';
	}

	return value.startsWith('AWS_ECS') ? 'ECS' : value.replace(/^AWS_/, '').replaceAll('_', ' ');
}

/** Features `0` and `z` are credentials of an EC2 instance and of a container. */
function credentialsOf(value: string): string {
	const features = value.split(',');
	if (features.includes('0')) {
		return 'EC2';
	}

	return features.includes('z') ? 'container' : '';
}

const uuidEnding = /[-_]?[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** A version and the id of one run come and go; the name stays: `orders-api/1.2.3`, `loader-java-1.14.0`, `drill_<uuid>`. */
function withoutVersion(token: string): string {
	const withoutSeparator = token.replace(/[,;]$/, '');
	const slash = withoutSeparator.lastIndexOf('/');
	const version =
		/^v?\d[\w.+-]*$/.test(withoutSeparator.slice(slash + 1)) ||
		slash === withoutSeparator.length - 1;
	const path = slash > 0 && version ? withoutSeparator.slice(0, slash) : withoutSeparator;
	const name = path.replace(uuidEnding, '').replace(/-v?\d+(?:\.\d+)+$/, '');
	return name === '' ? token : name;
}
