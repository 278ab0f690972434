import type {Field, TargetField} from '../field.ts';
import type {RecordPath} from './record-path.ts';

/** What events are counted by: one of trailtail's fields, or a path into the record. */
export type CountField =
	| {readonly kind: 'target field'; readonly name: TargetField}
	| {readonly kind: 'field'; readonly name: Exclude<Field, TargetField>}
	| {readonly kind: 'path'; readonly name: string; readonly path: RecordPath};
