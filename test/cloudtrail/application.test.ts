import fc from 'fast-check';
import {expect, test} from 'vitest';
import {
	type ApplicationClues,
	applicationOf,
	isConsoleAgent,
} from '../../source/cloudtrail/application.ts';
import {anyCharacter} from '../fixtures/any-character.ts';
import {processorTime} from '../fixtures/processor-time.ts';

const noClues: ApplicationClues = {
	functionName: '',
	session: '',
	invokedBy: '',
	signedIn: 'elsewhere',
};

const js = 'aws-sdk-js/3.700.0 ua/2.1 os/linux#6.18 lang/js md/nodejs#20.20.2 api/dynamodb#3.700.0';
const boto =
	'Boto3/1.43.0 md/Botocore#1.43.0 ua/2.1 os/linux#6.1 md/arch#x86_64 lang/python#3.11.7 md/pyimpl#CPython';
const terraform =
	'APN/1.0 HashiCorp/1.0 Terraform/1.1.2 (+https://www.terraform.io) terraform-provider-aws/3.76.1 aws-sdk-go/1.44.157 (go1.19.3; linux; amd64)';

test.each([
	[
		`${js} exec-env/AWS_Lambda_nodejs20.x m/N,d,E app/orders-service orders-api/1.2.3`,
		'orders-service (js · Lambda)',
	],
	[`${js} m/N,d,E orders-api/1.2.3`, 'orders-api (js)'],
	[`${js} md/browser#Chrome_123`, 'aws-sdk-js (browser)'],
	[
		`${boto} exec-env/AWS_ECS_FARGATE m/Z,P,D,b cfg/retry-mode#legacy app/orders`,
		'orders (python · ECS)',
	],
	[`${boto} m/Z,0 cfg/retry-mode#legacy`, 'boto3 (EC2)'],
	[`${boto} m/Z,z cfg/retry-mode#legacy`, 'boto3 (container)'],
	['Boto3/1.26.165 Python/3.10.6 Linux/5.19.0-46-generic Botocore/1.29.165', 'boto3'],
	['[Boto3/1.26.165 Python/3.10.6 Linux/5.19.0-46-generic Botocore/1.29.165]', 'boto3'],
	[
		'aws-cli/2.18.17 md/awscrt#0.22.0 ua/2.0 os/linux#6.1 lang/python#3.12.6 cfg/retry-mode#standard md/prompt#off md/command#dynamodb.query',
		'aws-cli dynamodb.query',
	],
	[
		'aws-cli/2.13.5 Python/3.11.4 Linux/6.1 exe/x86_64.ubuntu.22 prompt/off command/ec2.start-instances',
		'aws-cli ec2.start-instances',
	],
	[
		'aws-cli/2.13.5 Python/3.11.4 exec-env/CloudShell prompt/off command/dynamodb.scan',
		'aws-cli dynamodb.scan (CloudShell)',
	],
	['aws-cli/1.16.304 Python/3.6.9 Linux/4.9.184 botocore/1.13.40', 'aws-cli'],
	[
		'aws-sdk-java/1.11.789 Linux/4.14 OpenJDK_64-Bit_Server_VM/11.0.7+10-LTS java/11.0.7 vendor/Amazon.com_Inc.',
		'aws-sdk-java',
	],
	[
		'aws-sdk-java/2.20.43 Linux/5.10 OpenJDK_64-Bit_Server_VM/17.0.6 Java/17.0.6 vendor/Amazon.com_Inc. io/sync http/Apache cfg/retry-mode/legacy exec-env/AWS_ECS_EC2',
		'aws-sdk-java (ECS)',
	],
	[
		'aws-sdk-go-v2/1.18.0 os/linux lang/go/1.19.8 md/GOOS/linux md/GOARCH/amd64 api/dynamodb/1.19.12',
		'aws-sdk-go',
	],
	['sdt/0.0.1 aws-sdk-go/1.5.8 (go1.7.3; darwin; amd64)', 'sdt (go)'],
	[
		'aws-sdk-nodejs/2.740.0 linux/v12.18.3 exec-env/AWS_Lambda_nodejs12.x callback',
		'aws-sdk-js (Lambda)',
	],
	['aws-sdk-ruby3/3.130.2 ruby/2.7.5 x86_64-linux aws-sdk-dynamodb/1.74.0', 'aws-sdk-ruby'],
	[
		'aws-sdk-dotnet-coreclr/3.7.100 aws-sdk-dotnet-core/3.7.100 .NET_Core/6.0.1 OS/Linux_5.4 ClientAsync',
		'aws-sdk-dotnet',
	],
	['aws-sdk-dotnet-core/4.0.0 ua/2.1 os/linux lang/.NET_Core#8.0 app/billing', 'billing (.NET)'],
	['aws-sdk-cpp/1.9.1 Linux/5.4 x86_64 GCC/9.3.0', 'aws-sdk-cpp'],
	['aws-sdk-go/1.41.4 (go1.18.3; linux; amd64) amazon-ssm-agent/', 'amazon-ssm-agent (go)'],
	[
		'aws-sdk-java/1.12.1 Linux/5.4 java/11 dynamodb-streams-kinesis-adapter-java-1.5.2',
		'dynamodb-streams-kinesis-adapter-java (java)',
	],
	[terraform, 'Terraform'],
	[`[${terraform} HashiCorp-terraform-exec/0.17.3]`, 'Terraform'],
	[`${terraform} drill_11a6ef34-e130-4579-a1d3-79c915cee6ec`, 'drill (Terraform)'],
	['APN/1.0 Pulumi/1.0 PulumiAws/6.1 aws-sdk-go-v2/1.18.0 os/linux lang/go/1.19.8', 'Pulumi'],
	['aws-sdk-js/3.5 ua/2.0 os/linux lang/js aws-cdk/2.100.0', 'CDK'],
	['[S3Console/0.4, aws-internal/3 aws-sdk-java/1.12.488 Linux/5.10 java/1.8.0_372]', 'S3 Console'],
	['RDS Console, aws-internal/3 aws-sdk-java/1.11.975 Linux/5.10', 'RDS Console'],
	['Mozilla/5.0 (X11; Ubuntu; Linux x86_64; rv:102.0) Gecko/20100101 Firefox/102.0', 'console'],
	['console.amazonaws.com', 'console'],
	['console.aws.amazon.com', 'console'],
	['signin.amazonaws.com', 'console'],
	['dynamodb.application-autoscaling.amazonaws.com', 'dynamodb.application-autoscaling'],
	['appsync.amazonaws.com', 'appsync'],
	['AWS Internal', 'AWS Internal'],
	['curl/7.68.0', 'curl'],
	['AwsLabs/SO0128/2.4.0', 'AwsLabs/SO0128'],
	['drill_11a6ef34-e130-4579-a1d3-79c915cee6ec', 'drill'],
	['My Shop Loader', 'My Shop Loader'],
	['(compatible)', '(compatible)'],
	['[curl/7.68.0', '[curl'],
	['curl/7.68.0]', 'curl/7.68.0]'],
	[' curl/7.68.0 ', 'curl'],
	[`${js} ${' '.repeat(1000)}app/orders`, 'aws-sdk-js'],
	['My Shop Loader/2', 'My'],
	['S3Console, aws-internal/3', 'S3 Console'],
	['CloudWatch Console/1.0, aws-internal/3', 'CloudWatch Console'],
	['ConsoleHome, aws-internal/3', 'ConsoleHome'],
	['MyConsoleHome, aws-internal/3', 'MyConsoleHome'],
	['orders-service, aws-internal/3 aws-sdk-java/1.12.488', 'orders-service'],
	['aws-cli/2.13.5 Python/3.11.4 app/loader command/s3.cp', 'loader (aws-cli)'],
	['elasticloadbalancing.amazonaws.com.cn', 'elasticloadbalancing'],
	['orders of amazonaws.com', 'orders of amazonaws.com'],
	['x'.repeat(40), 'x'.repeat(40)],
	['x'.repeat(41), `${'x'.repeat(39)}…`],
	[`${'x'.repeat(38)}\u{1F600}`, `${'x'.repeat(38)}\u{1F600}`],
	[`${'x'.repeat(38)}\u{1F600}y`, `${'x'.repeat(38)}…`],
	[`${'x'.repeat(37)}\u{1F600}yy`, `${'x'.repeat(37)}\u{1F600}…`],
	[`${'x'.repeat(60)}.amazonaws.com`, 'x'.repeat(60)],
	[`${'x'.repeat(61)}.amazonaws.com`, `${'x'.repeat(59)}…`],
	['/', '/'],
	['  ', '-'],
	['', '-'],
])('%s', (userAgent, name) => {
	expect(applicationOf(userAgent, noClues)).toBe(name);
});

test.each<[string, string, Partial<ApplicationClues>, string]>([
	['a function names the program', js, {functionName: 'cart'}, 'cart (js · Lambda)'],
	[
		'app/ wins over the function',
		`${js} app/basket`,
		{functionName: 'cart'},
		'basket (js · Lambda)',
	],
	['a function without a user agent', '', {functionName: 'cart'}, 'cart (Lambda)'],
	[
		'a session of an instance',
		'Boto3/1.26 Botocore/1.29',
		{session: 'i-0123456789abcdef0'},
		'boto3 (EC2)',
	],
	[
		'a session of a task',
		'Boto3/1.26',
		{session: '0123456789abcdef0123456789abcdef'},
		'boto3 (ECS)',
	],
	['a service without a user agent', '', {invokedBy: 'backup'}, 'backup'],
	['a service behind AWS Internal', 'AWS Internal', {invokedBy: 'health'}, 'health'],
	['the console behind AWS Internal', 'AWS Internal', {signedIn: 'console'}, 'console'],
	['the console without a user agent', '', {signedIn: 'console'}, 'console'],
	['nothing, called by AWS Internal', '', {invokedBy: 'AWS Internal'}, '-'],
	['AWS Internal, called by itself', 'AWS Internal', {invokedBy: 'AWS Internal'}, 'AWS Internal'],
	['a service before the console', '', {invokedBy: 'backup', signedIn: 'console'}, 'backup'],
	['a program of somebody at the console', js, {signedIn: 'console'}, 'aws-sdk-js'],
	['a program that a service called for', js, {invokedBy: 'backup'}, 'aws-sdk-js'],
	['a function behind a page', 'S3Console, aws-internal/3', {functionName: 'f'}, 'f (Lambda)'],
	['an instance with a short id', 'Boto3/1.26', {session: 'i-01234567'}, 'boto3 (EC2)'],
	['what is no instance', 'Boto3/1.26', {session: 'i-012345678'}, 'boto3'],
	['nor this', 'Boto3/1.26', {session: 'mi-01234567'}, 'boto3'],
	['nor a task', 'Boto3/1.26', {session: '0123456789abcdef0123456789abcdef0'}, 'boto3'],
	['nor that', 'Boto3/1.26', {session: 'x0123456789abcdef0123456789abcdef'}, 'boto3'],
	[
		'what it says itself before what a session lets suppose',
		'Boto3/1.26 exec-env/CloudShell',
		{session: 'i-01234567'},
		'boto3 (CloudShell)',
	],
])('%s', (_, userAgent, clues, name) => {
	expect(applicationOf(userAgent, {...noClues, ...clues})).toBe(name);
});

test.each([
	['Mozilla/5.0 (X11)', true],
	['console.amazonaws.com', true],
	['console.amazonaws.cn', true],
	['console.aws.amazon.com', true],
	['signin.amazonaws.com', true],
	['my console.amazonaws.com', false],
	['my console.aws.amazon.com', false],
	['my signin.amazonaws.com', false],
	['not Mozilla/5.0', false],
	['RDS Console, aws-internal/3', true],
	['ConsoleHome, aws-internal/3', false],
	['RDS Console', false],
	['[S3Console/0.4, aws-internal/3 aws-sdk-java/1.12.488]', true],
	['AWSCloudTrail, aws-internal/3 aws-sdk-java/1.12.488', false],
	[boto, false],
	['', false],
])('whether %s is the console: %s', (userAgent, expected) => {
	expect(isConsoleAgent(userAgent)).toBe(expected);
});

test('a long name is cut, between characters, and keeps what follows it', () => {
	const name = applicationOf(`${js} app/${'\u{1F600}'.repeat(100)}`, noClues);
	expect(name).toMatch(/… \(js\)$/);
	expect(name).not.toMatch(/\p{Cs}/u);
});

test('any user agent has a name of at most 60 units', () => {
	const token = fc.oneof(
		fc.constantFrom(
			'app/',
			'exec-env/',
			'lang/',
			'm/',
			'md/command#',
			'(',
			')',
			'[',
			']',
			', aws-internal/',
			'aws-sdk-',
			'Mozilla/',
			'.amazonaws.com',
		),
		fc.string({unit: anyCharacter}),
	);
	fc.assert(
		fc.property(fc.array(token), fc.constantFrom('', ' '), (tokens, separator) => {
			const name = applicationOf(tokens.join(separator), noClues);
			expect(name.length).toBeGreaterThan(0);
			expect(name.length).toBeLessThanOrEqual(60);
		}),
	);
});

test.each([
	' ',
	'(',
	'a/',
	'-1.1',
	'1-',
	'/1',
	'Console',
	'a Console',
	'0123abcd-',
	'x.',
	', aws-internal/',
])('a user agent of nothing but %j is read in a moment', part => {
	const userAgent = part.repeat(100_000);
	const spent = processorTime();
	applicationOf(userAgent, noClues);
	applicationOf(`${userAgent}, aws-internal/3`, noClues);
	expect(spent()).toBeLessThan(1000);
});
