/** Names that SDKs write about themselves and about what they run on. */
const runtimeNames: ReadonlySet<string> = new Set([
	'api',
	'apn',
	'aws-internal',
	'callback',
	'cfg',
	'clientasync',
	'clientsync',
	'cpython',
	'darwin',
	'distrib',
	'exe',
	'ft',
	'gcc',
	'guzzlehttp',
	'hashicorp',
	'hashicorp-terraform-exec',
	'hll',
	'http',
	'installer',
	'io',
	'java',
	'java_hotspot(tm)_64-bit_server_vm',
	'kotlin',
	'linux',
	'macos',
	'os',
	'paginated',
	'paginator',
	'promise',
	'prompt',
	'pypy',
	'python',
	'resource',
	'ruby',
	's3manager',
	'scala',
	'sdk-metrics',
	'source',
	'ua',
	'vendor',
	'waiter',
	'win32',
	'windows',
	'x86_64',
]);

/** Whether an SDK wrote this name of a user agent's token, in lower case, rather than the program. */
export function isRuntimeName(name: string): boolean {
	return (
		runtimeNames.has(name) ||
		name.startsWith('.net') ||
		name.startsWith('pulumi') ||
		name.startsWith('terraform-provider-') ||
		name.startsWith('openjdk') ||
		name.startsWith('x86_64-') ||
		name.startsWith('aarch64') ||
		name.startsWith('arm64')
	);
}
