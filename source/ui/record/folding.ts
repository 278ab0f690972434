import {pathOf, type RecordDocument, type RecordNode} from './record-document.ts';

/** Paths of the objects and arrays that are folded; they fold the same values of the next record as well. */
export type Folded = ReadonlySet<string>;

export const nothingFolded: Folded = new Set();

export function isFoldable({kind, size}: RecordNode): boolean {
	return (kind === 'object' || kind === 'array') && size > 0;
}

/** Folds what is not, and unfolds what is. */
export function toggled(folded: Folded, path: string): Folded {
	const next = new Set(folded);
	if (!next.delete(path)) {
		next.add(path);
	}

	return next;
}

/** Everything folded that the record itself holds; unfolds all where it is so already. */
export function allToggled(document: RecordDocument, folded: Folded): Folded {
	const paths = new Set<string>();
	for (const [place, node] of document.nodes.entries()) {
		if (node.depth === 1 && isFoldable(node)) {
			paths.add(pathOf(document, place));
		}
	}

	return [...paths].every(path => folded.has(path)) ? nothingFolded : paths;
}

/** What has to be unfolded so that a node is seen. */
export function revealed(document: RecordDocument, folded: Folded, place: number): Folded {
	if (folded.size === 0) {
		return folded;
	}

	const next = new Set(folded);
	let parent = document.nodes[place]?.parent ?? -1;
	while (parent !== -1) {
		next.delete(pathOf(document, parent));
		parent = document.nodes[parent]?.parent ?? -1;
	}

	return next;
}

/**
Places of the nodes that are folded. Paths are told apart by a sum that goes on from the parent's: making every
path anew would cost the square of a long key.
*/
export function foldedNodes(document: RecordDocument, folded: Folded): ReadonlySet<number> {
	const places = new Set<number>();
	const foldedSums = new Set([...folded].map(path => sumOf(0, stepsOf(path))));
	const sums: number[] = [];
	for (const [place, node] of folded.size === 0 ? [] : document.nodes.entries()) {
		const sum = sumOf(sums[node.parent] ?? 0, node.step);
		sums.push(sum);
		if (isFoldable(node) && foldedSums.has(sum) && folded.has(pathOf(document, place))) {
			places.add(place);
		}
	}

	return places;
}

/** The steps of a path: its first one has lost its dot. */
function stepsOf(path: string): string {
	return path === '' || path.startsWith('[') ? path : `.${path}`;
}

function sumOf(start: number, text: string): number {
	let sum = start;
	for (let index = 0; index < text.length; index++) {
		sum = (Math.imul(sum, 31) + text.charCodeAt(index)) | 0;
	}

	return sum;
}
