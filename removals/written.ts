import type {Removal} from './removal.ts';

/** For "What is written where, and what is not". */
export const written: readonly Removal[] = [
	{
		test: 'only the owner may read what is saved',
		file: 'source/output/export/new-file.ts',
		text: "'wx', 0o600",
		without: "'wx'",
	},
	{
		test: 'only the user can read what is written, and nothing else is left behind',
		file: 'source/config/private-file.ts',
		text: 'mode: 0o600, ',
		without: '',
	},
	{
		test: '--debug-log tells of frames and of no secret, for its owner only',
		file: 'source/command-line/debug-log.ts',
		text: 'fchmodSync(file, 0o600);',
		without: 'fchmodSync(file, 0o644);',
	},
	{
		test: '--debug-log tells of frames and of no secret, for its owner only',
		file: 'source/sources/live-tail/session.ts',
		text: "phase = 'start';\n",
		without: "phase = 'start';\n\t\tlog(JSON.stringify(await client.config.credentials()));\n",
	},
	{
		test: 'what other machines say is one line of text',
		file: 'source/command-line/debug-log.ts',
		text: 'toTerminalText(line)}',
		without: 'line}',
	},
	{
		test: 'no secret is told, whatever the service says of it: %s',
		file: 'source/aws/error-facts.ts',
		text: 'withoutSecrets(value).slice',
		without: 'value.slice',
	},
	{
		test: 'no secret of a file is told either: %s',
		file: 'source/aws/guard-answers.ts',
		text: 'await config.credentials().then(rememberSecrets, () => {});',
		without: '',
	},
	{
		test: 'is reached by the one address it tells, and by no other of this computer',
		file: 'source/demo/endpoint/loopback.ts',
		text: "server.listen(0, '127.0.0.1');",
		without: 'server.listen(0);',
	},
	{
		test: 'refuses other hosts',
		file: 'source/demo/endpoint/request.ts',
		text: "if (!isLoopbackHost(message.headers.host ?? '')) {",
		without: "if (message.headers.host === '') {",
	},
	{
		test: 'a connection to elsewhere is refused, and its test would fail',
		file: 'test/fixtures/loopback-only.js',
		text: 'refused.publish(host);',
		without: '',
	},
	{
		test: 'all that is bundled may be',
		file: 'build/third-party-notices.ts',
		text: 'license, texts};',
		without: "license: '', texts};",
	},
];
