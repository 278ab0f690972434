import fc from 'fast-check';
import {type RecordDocument, recordDocument} from '../../../source/ui/record/record-document.ts';

/** The document of a text that is JSON. */
export function documentOf(text: string): RecordDocument {
	const document = recordDocument(text);
	if (document === undefined) {
		throw new Error(`No JSON: ${text.slice(0, 100)}`);
	}

	return document;
}

/** JSON text of any value, laid out in several ways. */
export const jsonText: fc.Arbitrary<string> = fc
	.tuple(fc.jsonValue(), fc.constantFrom(undefined, 1, '\t', ' \r\n'))
	.map(([value, space]) => JSON.stringify(value, null, space));
