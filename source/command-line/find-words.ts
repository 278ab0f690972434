import {CloudTrailClients} from '../aws/cloudtrail-clients.ts';
import {failureOf} from '../aws/sentence.ts';
import {
	type FoundTrails,
	findLogGroupsOfTrails,
	type TrailLogGroup,
} from '../aws/trails/find-log-groups.ts';
import {describeChoices, type LogGroupChoice} from '../aws/trails/log-group-choices.ts';
import {Failure} from '../failure.ts';
import {bytesText} from '../output/progress-text.ts';
import {untilAborted} from '../sources/until-aborted.ts';
import {durationText} from '../terminal/duration-text.ts';
import {clientOptions} from './client-options.ts';
import {note} from './note.ts';
import type {Options} from './options.ts';

/** What the search goes by besides the options. */
export type Finding = {
	readonly log: (line: string) => void;
	/** Takes secrets out of what is shown. */
	readonly redact: (text: string) => string;
	readonly signal: AbortSignal;
};

/**
The words that a command line without any stands for: the log group of the account's trail, of several the one that
the user chooses, or what the user goes on with where there is none. `undefined` when the user leaves instead of
choosing. Throws a `Failure` that says what is missing, and where no screen opens also for several.
*/
export async function findWords(
	options: Options,
	finding: Finding,
): Promise<readonly string[] | undefined> {
	const clients = new CloudTrailClients(clientOptions(options), finding.log);
	try {
		const answer = await untilAborted(findLogGroupsOfTrails(clients), finding.signal);
		if (answer.kind !== 'answered') {
			return await goOn(failureOf(answer.explanation), options, finding);
		}

		const [first, ...others] = answer.value.logGroups;
		if (first === undefined) {
			const client = await clients.in();
			const region = await client.config.region();
			return await goOn(noLogGroup(answer.value, region), options, finding);
		}

		if (others.length === 0) {
			note(finding.redact(foundSentence(first)));
			return [first.logGroup.arn];
		}

		const choices = describeChoices(
			[first, ...others],
			clients,
			clientOptions(options),
			finding.log,
		);
		return await choose(await untilAborted(choices, finding.signal), options, finding);
	} finally {
		await clients.destroy();
	}
}

/** Where a screen opens it offers what can be done without a log group. */
async function goOn(
	found: Failure,
	options: Options,
	{redact, signal}: Finding,
): Promise<readonly string[]> {
	const failure = new Failure(found.code, redact(found.message), {cause: found});
	if (!isDrawn(options)) {
		throw failure;
	}

	const [{ask}, {nothingPage}] = await Promise.all([
		import('../ui/opening/ask.tsx'),
		import('../ui/opening/nothing-page.ts'),
	]);
	const chosen = await ask(nothingPage(failure.message), options.look, signal);
	signal.throwIfAborted();
	if (chosen === undefined) {
		throw failure;
	}

	return [chosen];
}

async function choose(
	choices: readonly LogGroupChoice[],
	options: Options,
	finding: Finding,
): Promise<readonly string[] | undefined> {
	if (!isDrawn(options)) {
		for (const choice of choices) {
			note(finding.redact(choiceLine(choice)));
		}

		throw new Failure(
			2,
			`The trails deliver to ${choices.length} log groups: name the one to watch.`,
		);
	}

	const [{ask}, {logGroupPage}] = await Promise.all([
		import('../ui/opening/ask.tsx'),
		import('../ui/opening/log-group-page.ts'),
	]);
	const {redact, signal} = finding;
	const rows = choices.map(choice => ({
		...choice,
		name: redact(choice.name),
		trails: choice.trails.map(redact),
	}));
	const arn = await ask(logGroupPage(rows), options.look, signal);
	signal.throwIfAborted();
	return arn === undefined ? undefined : [arn];
}

/** Pages to choose from are drawn, not told. */
function isDrawn({output, look}: Options): boolean {
	return output.kind === 'screen' && look.manner === 'drawn';
}

function foundSentence({logGroup, trails}: TrailLogGroup): string {
	return `Log group ${logGroup.name} in ${logGroup.region}, of ${trailsText(trails.map(({name}) => name))}.`;
}

function choiceLine({arn, trails, storedBytes, lastDelivery}: LogGroupChoice): string {
	const facts = [
		trailsText(trails),
		...(storedBytes === undefined ? [] : [`${bytesText(storedBytes)} stored`]),
		...(lastDelivery === undefined
			? []
			: [`last delivery ${durationText(Math.max(0, Date.now() - lastDelivery))} ago`]),
	];
	return `${arn} (${facts.join(', ')})`;
}

function trailsText(names: readonly string[]): string {
	return `trail${names.length === 1 ? '' : 's'} ${names.join(', ')}`;
}

function noLogGroup({trails}: FoundTrails, region: string): Failure {
	const names = trails.map(({name}) => name).join(', ');
	return new Failure(
		3,
		trails.length === 0
			? `No trail of this account reaches ${region}: try another --region or --profile, or see in trailtail doctor how a trail is made.`
			: `No trail that reaches ${region} delivers to CloudWatch Logs (${names}): name a log group, or see in trailtail doctor how that is set up.`,
	);
}
