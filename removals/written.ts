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
	{
		test: 'what is there stays, unless it shall be replaced',
		file: 'source/output/export/new-file.ts',
		text: "'wx', 0o600",
		without: "'w', 0o600",
	},
	{
		test: 'a run leaves no file that nobody asked for',
		file: 'source/config/known-callers-file.ts',
		text: "{file: own, text: textOf(own) ?? ''},",
		without: "{file: own, text: textOf(own) ?? (addKnownLine(own, 'nobody @ nothing'), '')},",
	},
	{
		test: '%s never repeats its message, which can hold credentials',
		file: 'source/aws/credentials-sentence.ts',
		text: 'return explainProvider(facts.message, whose, login, context);',
		without: 'return {what: facts.message, wayOut: login};',
	},
	{
		test: 'a password in an address is not told',
		file: 'source/aws/network-sentence.ts',
		text: 'return new URL(endpointUrl).host;',
		without: 'return endpointUrl;',
	},
	{
		test: 'no update holds an account id, and all else is as it was',
		file: 'source/sources/redacted-source.ts',
		text: 'update.deliveries.map(one => redactor.delivery(one))',
		without: 'update.deliveries',
	},
	{
		test: 'no update holds an account id, and all else is as it was',
		file: 'source/sources/redacted-source.ts',
		text: 'message: redactor.text(update.message)',
		without: 'message: update.message',
	},
	{
		test: 'no secret remains, and the event is the same but for them',
		file: 'source/cloudtrail/redact.ts',
		text: "return text === '' ? text : this.#standIns.value(text);",
		without: 'return text;',
	},
	{
		test: 'AWS is asked to read, and to run the queries that were asked for',
		file: 'source/aws/caller-identity.ts',
		text: '{GetCallerIdentityCommand, STSClient}',
		without: '{GetCallerIdentityCommand, AssumeRoleCommand: _, STSClient}',
	},
	{
		test: 'a run connects to the endpoint that was named, and to nothing else',
		file: 'source/command-line/run.ts',
		text: 'const debugLog = openDebugLog(options.debugLog);',
		without:
			"const debugLog = openDebugLog(options.debugLog);\n\tfetch('https://news.example').catch(() => {});",
	},
	{
		test: 'no program is started but the command of --on-match',
		file: 'source/command-line/note.ts',
		text: '/** Tells something',
		without: "import 'node:child_process';\n/** Tells something",
	},
	{
		test: 'nothing runs when it is installed, and nothing else is',
		file: 'package.json',
		text: '"prepack": "npm run build",',
		without: '"prepack": "npm run build",\n\t\t"postinstall": "node dist/cli.js",',
	},
];
