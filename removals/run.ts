import {readPromises} from './promises.ts';
import {removals} from './removals.ts';
import {RepositoryCopy} from './repository-copy.ts';
import {type Outcome, runTests} from './run-tests.ts';

// Takes away what keeps each promise, one after the other, in a copy of the repository, and expects the test that
// promises.md links to fail. Words choose rows that have one of them.
const words = process.argv.slice(2);
const chosen = readPromises().filter(
	({row}) => words.length === 0 || words.some(word => row.includes(word)),
);
const copy = new RepositoryCopy();
process.once('exit', () => copy.delete());
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));

const whole = await runTests(
	copy.folder,
	chosen.map(({test}) => test),
);
if (whole.kind !== 'passed') {
	tell('With nothing removed the tests fail', whole);
	process.exit(1);
}

let wrong = 0;
for (const {test} of chosen) {
	for (const removal of removals.filter(({test: name}) => name === test.name)) {
		const putBack = copy.without(removal);
		const outcome = await runTests(copy.folder, [test]);
		putBack();
		tell(`${test.name} — without a part of ${removal.file}`, outcome);
		if (outcome.kind !== 'failed') wrong++;
	}
}

process.stdout.write(`${wrong === 0 ? 'Each test failed' : `Not shown: ${wrong}`}.\n`);
process.exitCode = wrong === 0 ? 0 : 1;

/** A line, and more of it where something has to be done. */
function tell(subject: string, outcome: Outcome): void {
	const said = {passed: 'SURVIVED', failed: 'fails', broken: 'BROKEN'}[outcome.kind];
	const rest =
		outcome.kind === 'failed'
			? `: ${firstLine(outcome.by)}`
			: outcome.kind === 'broken'
				? `: ${outcome.why.slice(0, 2000)}`
				: '';
	process.stdout.write(`${said}  ${subject}${rest}\n`);
}

function firstLine(text: string): string {
	return (text.split('\n', 1)[0] ?? '').slice(0, 120);
}
