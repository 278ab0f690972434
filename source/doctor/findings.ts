import type {Answer} from '../aws/answer.ts';
import type {Introduction} from '../aws/caller-identity.ts';
import type {LogGroupFacts} from '../aws/log-group-facts.ts';
import type {LogGroupArn} from '../aws/log-group-identifier.ts';
import type {TrailStatus} from '../aws/trails/ask-cloudtrail.ts';
import type {Trail} from '../aws/trails/trail.ts';
import type {RecentRecord} from './recent-record.ts';
import type {Selectors} from './selectors/selectors.ts';

/** What doctor is asked about. */
export type Question = {
	/** By name or ARN; without it the log groups of all trails that reach the Region. */
	readonly logGroup: string | undefined;
	/** Tables by name or ARN; without any, whichever there are. */
	readonly tables: readonly string[];
};

export type TrailFindings = {
	readonly trail: Trail;
	readonly status: Answer<TrailStatus>;
	readonly selectors: Answer<Selectors>;
};

export type LogGroupFindings = {
	readonly logGroup: LogGroupArn;
	/** Answered without a value where there is no such log group. */
	readonly facts: Answer<LogGroupFacts | undefined>;
	/** Answered without a value where nothing was delivered lately. */
	readonly recent: Answer<RecentRecord | undefined>;
	/** Those that deliver to it. */
	readonly trails: readonly TrailFindings[];
};

/** All that AWS answered. */
export type Findings = {
	readonly question: Question;
	readonly introduction: Introduction;
	/** The trails that reach the Region. */
	readonly trails: Answer<readonly Trail[]>;
	readonly logGroups: readonly LogGroupFindings[];
	/** What time it is where AWS is, ms since the epoch. */
	readonly now: number;
};
