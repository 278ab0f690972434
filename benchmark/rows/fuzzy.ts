import {measuredRun, type Usage} from '../measured-run.ts';
import {costOf, holdMillion, literalWord, million, namesFile, typedWord} from '../million.ts';
import type {Cost} from '../programs/hold-million.ts';
import type {Finding, Row, Timing} from '../row.ts';
import {inTurns} from '../side-by-side.ts';
import {versionOf} from '../tools.ts';

const frame = 16;

export const fuzzy: Row = {
	name: 'fuzzy',
	work: `a keystroke of a fuzzy word over ${million.toLocaleString('en')} events held`,
	async measure(context) {
		const held = await holdMillion(context);
		const keystrokes = Array.from(typedWord, (_, place) => {
			const filter = typedWord.slice(0, place + 1);
			return {filter, ...costOf(held, filter)};
		});
		const slowest = keystrokes.reduce((a, b) => (b.cpu > a.cpu ? b : a));
		const own: Finding = {
			kind: 'measured',
			what: `matching alone, the slowest letter of ${typedWord}`,
			value: slowest.wall,
			unit: 'ms',
			byCpu: slowest.cpu,
			target: {atMost: frame},
		};
		const each = keystrokes.map(
			({filter, cpu, matches}) => `\`${filter}\` ${cpu.toFixed(1)} ms, ${matches} matches`,
		);
		const notes = [`Each letter, CPU time: ${each.join('; ')}.`];
		const rival = 'as fast as `fzf --filter` over the same lines';
		if (context.rivals === 'left out') return {findings: [own], timings: [], notes};
		if ((await versionOf('fzf')) === undefined) {
			const reason = 'fzf is not on this machine';
			return {findings: [own, {kind: 'not measured', what: rival, reason}], timings: [], notes};
		}

		const literal = costOf(held, literalWord);
		const lines = await linesFound(literalWord);
		const timings = await inTurns([fzf(typedWord), fzf(literalWord)], context);
		const [typed, exact] = timings.map(({usage}) => usage);
		const compared: readonly Finding[] = [
			ratio(`${rival}: ${typedWord}`, typed, costOf(held, typedWord)),
			literal.matches === lines
				? ratio(`${rival}: ${literalWord}`, exact, literal)
				: {
						kind: 'not measured',
						what: `${rival}: ${literalWord}`,
						reason: `it finds ${lines} lines, trailtail ${literal.matches} events`,
					},
		];
		return {
			findings: [own, ...compared],
			timings,
			notes: [
				...notes,
				`A fuzzy word means another thing to fzf, which finds ${await linesFound(typedWord)} lines for ${typedWord}; for ${literalWord} both find ${literal.matches}.`,
				'The time of fzf is that of the whole process, which reads the lines first; trailtail holds them.',
			],
		};
	},
};

function ratio(what: string, theirs: Usage | undefined, ours: Cost): Finding {
	return {
		kind: 'measured',
		what,
		value: (theirs?.wall ?? Number.NaN) / ours.wall,
		unit: 'times',
		byCpu: (theirs?.cpu ?? Number.NaN) / ours.cpu,
		target: {atLeast: 10},
	};
}

/** Without sorting, which trailtail does not do either. */
function fzf(word: string): Pick<Timing, 'name' | 'command'> {
	const parameters = ['--no-sort', '--filter', word];
	return {name: `fzf ${word}`, command: {file: 'fzf', parameters, input: namesFile}};
}

async function linesFound(word: string): Promise<number> {
	const {output} = await measuredRun(fzf(word).command);
	return output.split('\n').length - 1;
}
