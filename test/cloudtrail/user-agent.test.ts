import {expect, test} from 'vitest';
import {readUserAgent, type UserAgent} from '../../source/cloudtrail/user-agent.ts';

const silent: UserAgent = {
	applicationId: '',
	customName: '',
	tool: '',
	sdk: '',
	language: '',
	command: '',
	environment: '',
	credentials: '',
};

test.each<[string, Partial<UserAgent>]>([
	['', {}],
	['  ', {}],
	['app/orders app/carts', {applicationId: 'orders'}],
	['app/ app/carts', {applicationId: 'carts'}],
	['APP/Orders', {applicationId: 'Orders'}],
	['app', {}],
	['lang/js md/nodejs#20', {language: 'js'}],
	['lang/python#3.11.7', {language: 'python'}],
	['lang/go/1.19', {language: 'go'}],
	['lang/.NET_Core#8.0', {language: '.NET'}],
	['lang/dotnet', {language: '.NET'}],
	['lang/nodejs', {language: 'js'}],
	['lang/C++#20', {language: 'c++'}],
	['lang/cpp', {language: 'c++'}],
	['lang/1', {}],
	['exec-env/AWS_Lambda_nodejs20.x exec-env/CloudShell', {environment: 'Lambda'}],
	['exec-env/AWS_ECS_FARGATE', {environment: 'ECS'}],
	['exec-env/AWS_App_Runner', {environment: 'App Runner'}],
	['exec-env/My_AWS_Shell_2', {environment: 'My AWS Shell 2'}],
	['exec-env/ exec-env/CloudShell', {environment: 'CloudShell'}],
	['command/s3.cp command/s3.ls', {command: 's3.cp'}],
	['md/command#s3.cp md/command#s3.ls command/s3.mv', {command: 's3.cp'}],
	['md/prompt#off md/browser#Chrome_123', {environment: 'browser'}],
	['exec-env/CloudShell md/browser#Chrome_123', {environment: 'CloudShell'}],
	['m/A,0,z', {credentials: 'EC2'}],
	['m/A,z', {credentials: 'container'}],
	['m/A m/0', {credentials: 'EC2'}],
	['m/z m/0', {credentials: 'container'}],
	['m/00,zz', {}],
	['aws-sdk-js/3.700.0', {sdk: 'aws-sdk-js', language: 'js'}],
	['aws-sdk-nodejs/2.740.0', {sdk: 'aws-sdk-js', language: 'js'}],
	['aws-sdk-go-v2/1.18.0', {sdk: 'aws-sdk-go', language: 'go'}],
	['aws-sdk-ruby3/3.130.2', {sdk: 'aws-sdk-ruby', language: 'ruby'}],
	['aws-sdk-dotnet-coreclr/3.7', {sdk: 'aws-sdk-dotnet', language: '.NET'}],
	['aws-sdk-cpp/1.9.1', {sdk: 'aws-sdk-cpp', language: 'c++'}],
	['aws-sdk-java/1 aws-sdk-go/1', {sdk: 'aws-sdk-java', language: 'java'}],
	['Boto3/1.26 Botocore/1.29', {sdk: 'boto3', language: 'python'}],
	['Botocore/1.29', {sdk: 'botocore', language: 'python'}],
	['aiobotocore/2.5', {sdk: 'aiobotocore', language: 'python'}],
	['aws-cli/1.16 Botocore/1.13', {sdk: 'aws-cli', language: 'python'}],
	['Boto3/1.26 aws-cli/2', {sdk: 'aws-cli', language: 'python'}],
	['Terraform/1.1.2 Pulumi/1', {tool: 'Terraform'}],
	['OpenTofu/1.6 Terraform/1.1', {tool: 'OpenTofu'}],
	['Pulumi/1.0 aws-cdk/2', {tool: 'Pulumi'}],
	['aws-cdk/2.100.0 opentofu/1', {tool: 'CDK'}],
	['(orders/1 carts/2) users/3', {customName: 'users'}],
	['(orders/1) carts/2', {customName: 'carts'}],
	['(orders/1 (carts/2', {}],
	['a) b', {customName: 'a)'}],
	['orders carts', {customName: 'orders'}],
])('%s', (text, expected) => {
	expect(readUserAgent(text)).toEqual({...silent, ...expected});
});

test.each([
	['orders-api/1.2.3', 'orders-api'],
	['orders-api/v1', 'orders-api'],
	['orders-api/1.2.3-rc.1+build', 'orders-api'],
	['orders-api/next', 'orders-api/next'],
	['orders-api/next1', 'orders-api/next1'],
	['orders-api/1 2', 'orders-api'],
	['orders-api/1/2', 'orders-api/1'],
	['shop/orders-api/1', 'shop/orders-api'],
	['orders-api/', 'orders-api'],
	['orders-api,', 'orders-api'],
	['orders-api/1.2;', 'orders-api'],
	['orders-api,,', 'orders-api,'],
	['loader-java-1.14.0', 'loader-java'],
	['loader-v1.14', 'loader'],
	['loader-12.345', 'loader'],
	['loader-7', 'loader-7'],
	['loader-1.x', 'loader-1.x'],
	['loader-1.2-beta', 'loader-1.2-beta'],
	['drill_11a6ef34-e130-4579-a1d3-79c915cee6ec', 'drill'],
	['drill-11A6EF34-E130-4579-A1D3-79C915CEE6EC', 'drill'],
	['drill11a6ef34-e130-4579-a1d3-79c915cee6ec', 'drill'],
	['drill_11a6ef34-e130-4579-a1d3-79c915cee6ecs', 'drill_11a6ef34-e130-4579-a1d3-79c915cee6ecs'],
	['drill_11a6ef34-e130-4579-a1d3-79c915cee6e', 'drill_11a6ef34-e130-4579-a1d3-79c915cee6e'],
	['11a6ef34-e130-4579-a1d3-79c915cee6ec', '11a6ef34-e130-4579-a1d3-79c915cee6ec'],
])('without what comes and goes %s is %s', (token, name) => {
	expect(readUserAgent(token).customName).toBe(name);
});

test.each(
	[
		...['api', 'APN', 'aws-internal', 'callback', 'cfg', 'ClientAsync', 'ClientSync', 'CPython'],
		...['Darwin', 'distrib', 'exe', 'ft', 'GCC', 'GuzzleHttp', 'HashiCorp', 'hll', 'http'],
		...['HashiCorp-terraform-exec', 'installer', 'io', 'java', 'kotlin', 'Linux', 'macOS', 'os'],
		...['Java_HotSpot(TM)_64-Bit_Server_VM', 'OpenJDK_64-Bit_Server_VM', 'OpenJDK', 'paginated'],
		...['paginator', 'promise', 'prompt', 'PyPy', 'Python', 'resource', 'Ruby', 'S3Manager'],
		...['scala', 'sdk-metrics', 'source', 'ua', 'vendor', 'waiter', 'Win32', 'Windows', 'x86_64'],
		...['.NET_Core', '.NET', 'PulumiAws', 'terraform-provider-aws', 'x86_64-linux'],
		...['aarch64-linux', 'arm64-darwin'],
	].map(name => [name]),
)('%s is a word of SDKs, no name of a program', name => {
	expect(readUserAgent(`${name}/1.0 orders/1.0`).customName).toBe('orders');
	expect(readUserAgent(`my-${name}/1.0 orders/1.0`).customName).toBe(`my-${name}`);
});
