import {parseArgs} from 'node:util';
import {findingsText} from './finding.ts';
import {simulateHours} from './hours/hours-process.ts';
import {usualHours} from './hours/usual-hours.ts';
import {runScreen} from './screen/run-screen.ts';
import {usualMinutes} from './screen/usual-minutes.ts';

// Both parts, or the one that is named. It ends with 1 when something is wrong.
const parts = ['hours', 'screen'] as const;
const {values, positionals} = parseArgs({
	allowPositionals: true,
	options: {
		hours: {type: 'string', default: '8'},
		minutes: {type: 'string', default: '30'},
		rate: {type: 'string', default: '3000'},
		seed: {type: 'string', default: String(Date.now() % 1_000_000)},
	},
});
const strange = positionals.find(word => !parts.some(part => part === word));
const [hours, minutes, rate, seed] = [values.hours, values.minutes, values.rate, values.seed].map(
	Number,
);
if (
	strange !== undefined ||
	!isPositive(hours) ||
	!isPositive(minutes) ||
	!isPositive(rate) ||
	!isPositive(seed)
) {
	console.error(
		'Give hours, screen or nothing, and numbers: npm run soak -- hours --hours 8, npm run soak -- screen --minutes 30 --rate 3000 --seed 7.',
	);
	process.exit(2);
}

const isAsked = (part: (typeof parts)[number]) =>
	positionals.length === 0 || positionals.includes(part);
console.log(`Seed ${seed}: --seed ${seed} does the same again.`);
if (isAsked('hours')) {
	console.log(`\n${hours} simulated hours at 1,000 events a second`);
	const outcome = await simulateHours(usualHours(hours, seed), text => process.stdout.write(text));
	if (outcome === 'wrong') process.exitCode = 1;
}

if (isAsked('screen')) {
	console.log(`\n${minutes} minutes at ${rate} events a second, with the screen on`);
	const findings = await runScreen({
		...usualMinutes(minutes, rate, seed),
		tell: line => console.log(line),
	});
	console.log(findingsText(findings));
	if (findings.some(({wrong}) => wrong !== undefined)) process.exitCode = 1;
}

function isPositive(number: number | undefined): number is number {
	return number !== undefined && number > 0;
}
