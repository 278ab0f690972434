import {oneLineJson} from '../../cloudtrail/json-tokens.ts';
import {type Folded, foldedNodes, isFoldable} from './folding.ts';
import {type RecordDocument, type RecordNode, textOf} from './record-document.ts';

/** One line of indented JSON. A folded object or array is one line, an open one has a line that closes it. */
export type JsonLine = {
	/** Place of the node it shows. */
	readonly node: number;
	readonly part: 'value' | 'open' | 'close' | 'folded';
	readonly depth: number;
	/** `"tableName": ` where the line begins with a key. */
	readonly key: string;
	readonly value: string;
};

/** The lines of a record that are not folded away, in their order. */
export function visibleLines(document: RecordDocument, folded: Folded): readonly JsonLine[] {
	const {nodes} = document;
	const isFolded = foldedNodes(document, folded);
	const lines: JsonLine[] = [];
	const open: number[] = [];
	const closeUpTo = (depth: number) => {
		while (open.length > depth) {
			const place = open.pop() ?? 0;
			const node = nodes[place];
			if (node !== undefined) {
				const value = (node.kind === 'object' ? '}' : ']') + comma(nodes, node);
				lines.push({node: place, part: 'close', depth: node.depth, key: '', value});
			}
		}
	};

	let place = 0;
	for (let node = nodes[place]; node !== undefined; node = nodes[place]) {
		closeUpTo(node.depth);
		const part = isFoldable(node) ? (isFolded.has(place) ? 'folded' : 'open') : 'value';
		const key = node.key === '' ? '' : `${node.key}: `;
		const value = valueText(document, node, part);
		lines.push({node: place, part, depth: node.depth, key, value});
		if (part === 'open') {
			open.push(place);
		}

		place = part === 'folded' ? node.next : place + 1;
	}

	closeUpTo(0);
	return lines;
}

function valueText(
	document: RecordDocument,
	node: RecordNode,
	part: 'value' | 'open' | 'folded',
): string {
	switch (part) {
		case 'open':
			return node.kind === 'object' ? '{' : '[';
		case 'folded':
			return `${node.kind === 'object' ? '{…}' : '[…]'} ${node.size}`;
		case 'value':
			return scalarText(document, node) + comma(document.nodes, node);
	}
}

function scalarText(document: RecordDocument, node: RecordNode): string {
	const text = textOf(document, node);
	return node.kind === 'scalar' ? text : oneLineJson(text);
}

function comma(nodes: readonly RecordNode[], node: RecordNode): string {
	const following = nodes[node.next];
	return following !== undefined && following.parent === node.parent ? ',' : '';
}
