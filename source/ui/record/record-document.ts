import {isJson, jsonTokens} from '../../cloudtrail/json-tokens.ts';
import {elementStep, joinSteps, keyStep} from '../../cloudtrail/record-path.ts';

/** A value of a record, known by its place among all of them in the order of the text. */
export type RecordNode = {
	/** `deep` is an object or array nested so deeply that it is shown as a value. */
	readonly kind: 'object' | 'array' | 'scalar' | 'deep';
	readonly depth: number;
	/** Place of the object or array that it is in; -1 for the outermost. */
	readonly parent: number;
	/** Its key as it is written, quotes included; `''` of an element. */
	readonly key: string;
	/** The step of its path. */
	readonly step: string;
	/** Where its text begins and ends. */
	readonly start: number;
	readonly end: number;
	/** How many values it holds directly. */
	readonly size: number;
	/** Place of the first node behind it that is not inside of it. */
	readonly next: number;
};

/** A record's text and the tree of its values. Numbers, doubled keys and escapes stay as CloudTrail wrote them. */
export type RecordDocument = {readonly text: string; readonly nodes: readonly RecordNode[]};

type Draft = {-readonly [Key in keyof RecordNode]: RecordNode[Key]};

/** Paths stay short, and indents on the screen, whatever a caller nests. */
const deepest = 100;

/** Reads the text in one pass; undefined when it is no JSON. */
export function recordDocument(text: string): RecordDocument | undefined {
	return isJson(text) ? {text, nodes: readNodes(text)} : undefined;
}

function readNodes(text: string): readonly RecordNode[] {
	const nodes: Draft[] = [];
	const open: number[] = [];
	let key = '';
	/** A string that may turn out to be a key. */
	let string: {readonly token: string; readonly start: number} | undefined;
	/** How many objects and arrays are open inside of a deep one. */
	let inside = 0;

	const add = (kind: RecordNode['kind'], start: number, end: number) => {
		const parent = open.at(-1) ?? -1;
		const container = nodes[parent];
		const step = key === '' ? elementStep(container?.size ?? 0) : keyStep(keyOf(key));
		if (container !== undefined) {
			container.size++;
		}

		nodes.push({
			kind,
			depth: open.length,
			parent,
			key,
			step: parent === -1 ? '' : step,
			start,
			end,
			size: 0,
			next: nodes.length + 1,
		});
		key = '';
	};
	const addString = () => {
		if (string !== undefined) {
			add('scalar', string.start, string.start + string.token.length);
			string = undefined;
		}
	};

	for (const {0: token, index: start} of text.matchAll(jsonTokens)) {
		const opens = token === '{' || token === '[';
		const closes = token === '}' || token === ']';
		if (inside > 0) {
			inside += Number(opens) - Number(closes);
			const node = nodes.at(-1);
			if (inside === 0 && node !== undefined) {
				node.end = start + 1;
			}
		} else if (opens && open.length === deepest) {
			add('deep', start, start + 1);
			inside = 1;
		} else if (opens) {
			add(token === '{' ? 'object' : 'array', start, start + 1);
			open.push(nodes.length - 1);
		} else if (closes) {
			addString();
			const node = nodes[open.pop() ?? -1];
			if (node !== undefined) {
				node.end = start + 1;
				node.next = nodes.length;
			}
		} else if (token === ':') {
			key = string?.token ?? '';
			string = undefined;
		} else if (token === ',') {
			addString();
		} else if (token.startsWith('"')) {
			string = {token, start};
		} else {
			add('scalar', start, start + token.length);
		}
	}

	addString();
	return nodes;
}

/** What a key says, its escapes read. */
function keyOf(token: string): string {
	const key: unknown = JSON.parse(token);
	return typeof key === 'string' ? key : '';
}

/** The path of a node: `requestParameters.key.id.S`, `resources[0].ARN`; `''` of the whole record. */
export function pathOf(document: RecordDocument, place: number): string {
	return joinSteps(stepsTo(document, place));
}

/** The steps that lead to a node from the top. */
function stepsTo({nodes}: RecordDocument, place: number): readonly string[] {
	const steps: string[] = [];
	for (
		let node = nodes[place];
		node !== undefined && node.parent !== -1;
		node = nodes[node.parent]
	) {
		steps.push(node.step);
	}

	return steps.reverse();
}

/** The node of another document that the same steps lead to; where they end sooner, the last one on the way. */
export function nodeLike(
	document: RecordDocument,
	place: number,
	{nodes: others}: RecordDocument,
): number {
	let reached = 0;
	for (const step of stepsTo(document, place)) {
		const end = others[reached]?.next ?? 0;
		let child = reached + 1;
		while (child < end && others[child]?.step !== step) {
			child = others[child]?.next ?? end;
		}

		if (child >= end) {
			break;
		}

		reached = child;
	}

	return reached;
}

/** The node's text as CloudTrail wrote it. */
export function textOf({text}: RecordDocument, {start, end}: RecordNode): string {
	return text.slice(start, end);
}

/** What a node says: a string without its quotes and escapes, anything else as it is written. */
export function sayingOf(document: RecordDocument, node: RecordNode): string {
	const text = textOf(document, node);
	const value: unknown = node.kind === 'scalar' ? JSON.parse(text) : undefined;
	return typeof value === 'string' ? value : text;
}
