import {createServer, type IncomingMessage, type ServerResponse} from 'node:http';
import {answer, answerError} from './answer.ts';
import {type AthenaOptions, AthenaService, noAthena} from './athena-service.ts';
import type {Trail} from './cloudtrail-service.ts';
import {applyFault, type Fault} from './fault.ts';
import {type EvaluateQuery, InsightsQueries, refuseQuery} from './insights-queries.ts';
import type {LogGroup} from './log-group.ts';
import {listenOnLoopback} from './loopback.ts';
import {createOperations, type OperationName, readOperationName} from './operations.ts';
import {createRateLimit} from './rate-limit.ts';
import {isQuery, readRequest, readSigned} from './request.ts';
import type {SessionBreakage} from './session-breakage.ts';
import {readTailRequest} from './start-live-tail.ts';
import {
	answerCallerIdentity,
	answerQueryError,
	type CallerIdentity,
	defaultCaller,
	readAction,
} from './sts-service.ts';
import {TailSessions} from './tail-sessions.ts';

export type EndpointOptions = {
	readonly logGroups: readonly LogGroup[];
	readonly trails?: readonly Trail[];
	/** What answers queries of Logs Insights; without it no query is understood. */
	readonly insights?: EvaluateQuery;
	/** The tables, workgroups and answers of Athena; without it there are none. */
	readonly athena?: AthenaOptions;
	/** Whom STS says the credentials belong to: a user of account 111122223333. */
	readonly caller?: CallerIdentity;
	/** ms between the updates of a Live Tail session; 1,000. */
	readonly updateInterval?: number;
	/** ms until a Live Tail session times out; three hours. */
	readonly sessionDuration?: number;
	/** Live Tail sessions at a time in one account and Region; 15. */
	readonly sessionLimit?: number;
	/** StartLiveTail calls, and FilterLogEvents calls, within any second in one Region; 5. */
	readonly callsPerSecond?: number;
	/** The clock that calls are counted and answers dated by, in ms. */
	readonly now?: () => number;
};

/** CloudWatch Logs, CloudTrail, Athena and STS on this machine, as far as trailtail calls them. */
export type Endpoint = {
	/** `http://127.0.0.1:<port>`. */
	readonly url: string;
	/** Live Tail sessions whose connection is open. */
	readonly openSessions: number;
	/** Queries of Logs Insights and Athena that nobody stopped and that have not ended. */
	readonly runningQueries: number;
	/** Queries of Logs Insights that were ever started. */
	readonly queriesStarted: number;
	/** From now on no query of Logs Insights comes to its end by itself. */
	holdQueries(): void;
	/** Puts a fault in place of the answers to the next calls of an operation: of one, unless told how many. */
	fail(operation: OperationName, fault: Fault, times?: number): void;
	/** Ends or spoils every Live Tail session that is open. */
	breakSessions(breakage: SessionBreakage): void;
	/** Ends or spoils the Live Tail session that has been open for longest. */
	breakOldest(breakage: SessionBreakage): void;
	/** From now on Live Tail sessions leave out this share of the events, evenly, and call no update sampled for it. */
	loseSilently(share: number): void;
	/** Ends every connection and frees the port. */
	close(): Promise<void>;
};

/** Starts the endpoint on a free port of the loopback interface. It takes any credentials. */
export async function startEndpoint(options: EndpointOptions): Promise<Endpoint> {
	const sessions = new TailSessions(options.sessionLimit ?? 15, {
		updateInterval: options.updateInterval ?? 1000,
		sessionDuration: options.sessionDuration ?? 3 * 60 * 60 * 1000,
	});
	const insights = new InsightsQueries(options.logGroups, options.insights ?? refuseQuery);
	const athena = new AthenaService(options.athena ?? noAthena);
	const operations = createOperations(options.logGroups, options.trails ?? [], insights, athena);
	const now = options.now ?? Date.now;
	const countCall = createRateLimit(options.callsPerSecond ?? 5, now);
	const faults = new Map<OperationName, Fault[]>();

	const answerQuery = async (message: IncomingMessage, response: ServerResponse) => {
		try {
			const fault = faults.get(readAction((await readSigned(message)).body))?.shift();
			if (fault === undefined) answerCallerIdentity(response, options.caller ?? defaultCaller);
			else applyFault(response, fault, answerQueryError);
		} catch (error) {
			answerQueryError(response, error);
		}
	};

	const server = createServer(async (message, response) => {
		response.setHeader('date', new Date(now()).toUTCString());
		if (isQuery(message)) {
			await answerQuery(message, response);
			return;
		}
		try {
			const {target, region, parameters} = await readRequest(message);
			const operation = readOperationName(target);
			const fault = faults.get(operation)?.shift();
			if (fault !== undefined) {
				applyFault(response, fault);
				return;
			}
			if (operation === 'StartLiveTail') {
				countCall(`${operation} ${region}`, 'LimitExceededException');
				sessions.open(readTailRequest(options.logGroups, parameters, region), response);
				return;
			}
			if (operation === 'FilterLogEvents') {
				countCall(`${operation} ${region}`, 'ThrottlingException');
			}
			answer(response, await operations[operation](parameters, region));
		} catch (error) {
			answerError(response, error);
		}
	});
	const loopback = await listenOnLoopback(server);

	return {
		url: loopback.url,
		get openSessions() {
			return sessions.size;
		},
		get runningQueries() {
			return insights.running + athena.running;
		},
		get queriesStarted() {
			return insights.started;
		},
		holdQueries() {
			insights.hold();
		},
		fail(operation, fault, times = 1) {
			const pending = faults.get(operation) ?? [];
			faults.set(operation, [...pending, ...Array.from({length: times}, () => fault)]);
		},
		breakSessions(breakage) {
			sessions.break(breakage);
		},
		breakOldest(breakage) {
			sessions.breakOldest(breakage);
		},
		loseSilently(share) {
			sessions.loseSilently(share);
		},
		async close() {
			sessions.stop();
			await loopback.close();
		},
	};
}
