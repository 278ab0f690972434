import {createStory, type StoryRecord} from '../../../source/demo/story/story.ts';

/** A midnight of the story. */
export const midnight = 1_763_683_200;

/** What happens in some seconds of the story. */
export function recordsIn(seconds: number, seed = 1): readonly StoryRecord[] {
	const story = createStory({seed});
	return Array.from({length: seconds}, (_, index) =>
		story.recordsOccurring(midnight + index),
	).flat();
}

export type Fields = {readonly [name: string]: unknown};

export function isFields(value: unknown): value is Fields {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The fields of a record, or of an object in it. */
export function fieldsOf(value: unknown): Fields {
	if (!isFields(value)) {
		throw new TypeError(`Not an object: ${JSON.stringify(value)}`);
	}
	return value;
}

export function readMessage({message}: StoryRecord): Fields {
	return fieldsOf(JSON.parse(message));
}
