import {readDenial} from '../../cloudtrail/denial.ts';
import type {CloudTrailEvent} from '../../cloudtrail/event.ts';
import type {ReportedCaller, ReportedError} from '../../output/export/report.ts';
import type {CallerVerdicts} from '../../store/caller-verdicts.ts';
import {targetText} from '../../terminal/target-text.ts';
import {denialText} from '../record/denial-text.ts';

type Period = {first: number | undefined; last: number | undefined};

type Caller = Omit<Writable<ReportedCaller>, 'known' | 'operations' | 'targets'> & {
	readonly operations: Map<string, number>;
	readonly targets: Map<string, number>;
};

type Writable<Record> = {-readonly [Name in keyof Record]: Record[Name]};

/** Adds up what a report tells of callers and errors, an event at a time. It holds no event. */
export class ReportTally {
	readonly #callers = new Map<string, Caller>();
	readonly #errors = new Map<string, Writable<ReportedError>>();
	readonly #period: Period = {first: undefined, last: undefined};
	#events = 0;

	get events(): number {
		return this.#events;
	}

	/** Earliest and latest `eventTime`, ms since the epoch. */
	get period(): Readonly<Period> {
		return this.#period;
	}

	add(event: CloudTrailEvent): void {
		this.#events++;
		extend(this.#period, event.time);
		this.#addCall(event);
		if (event.errorCode !== '') {
			this.#addError(event);
		}
	}

	/** The one with most calls first. */
	callers({isKnown}: Pick<CallerVerdicts, 'isKnown'>): readonly ReportedCaller[] {
		return [...this.#callers.values()]
			.map(
				({operations, targets, ...caller}): ReportedCaller => ({
					...caller,
					known: isKnown(caller.principal, caller.application) ? 'known' : 'unknown',
					operations: mostFirst(operations),
					targets: mostFirst(targets),
				}),
			)
			.sort((a, b) => b.calls - a.calls);
	}

	/** The one that came most often first. */
	errors(): readonly ReportedError[] {
		return [...this.#errors.values()].sort((a, b) => b.count - a.count);
	}

	#addCall({
		principal,
		application,
		access,
		errorCode,
		time,
		name,
		targets,
	}: CloudTrailEvent): void {
		const key = JSON.stringify([principal, application]);
		let caller = this.#callers.get(key);
		if (caller === undefined) {
			caller = {
				principal,
				application,
				calls: 0,
				reads: 0,
				writes: 0,
				errors: 0,
				first: undefined,
				last: undefined,
				operations: new Map(),
				targets: new Map(),
			};
			this.#callers.set(key, caller);
		}

		caller.calls++;
		caller.reads += access === 'read' ? 1 : 0;
		caller.writes += access === 'write' ? 1 : 0;
		caller.errors += errorCode === '' ? 0 : 1;
		extend(caller, time);
		increase(caller.operations, name);
		for (const target of new Set(targets.map(one => targetText([one])))) {
			increase(caller.targets, target);
		}
	}

	/** Where AWS says why, each reason is an error of its own; elsewhere the first message stands for all of a code. */
	#addError({errorCode, errorMessage, name, targets, principal, time}: CloudTrailEvent): void {
		const denial = readDenial(errorCode, errorMessage);
		const action = denial?.action || name;
		const target = targetText(targets);
		const reason = denial === undefined ? '' : denialText(denial);
		const key = JSON.stringify([errorCode, action, target, principal, reason]);
		let error = this.#errors.get(key);
		if (error === undefined) {
			error = {
				code: errorCode,
				action,
				target,
				principal,
				reason: reason || errorMessage,
				count: 0,
				first: undefined,
				last: undefined,
			};
			this.#errors.set(key, error);
		}

		error.count++;
		extend(error, time);
	}
}

function extend(period: Period, time: number | undefined): void {
	if (time !== undefined) {
		period.first = Math.min(time, period.first ?? time);
		period.last = Math.max(time, period.last ?? time);
	}
}

function increase(counts: Map<string, number>, value: string): void {
	counts.set(value, (counts.get(value) ?? 0) + 1);
}

function mostFirst(counts: ReadonlyMap<string, number>): readonly string[] {
	return [...counts].sort(([, a], [, b]) => b - a).map(([value]) => value);
}
