import fc from 'fast-check';
import {anyCharacter} from '../fixtures/any-character.ts';

/** Names with everything that means something in a list, and everything that does harm on a terminal. */
export const anyName: fc.Arbitrary<string> = fc.oneof(
	fc.string({
		unit: fc.constantFrom(
			...['a', 'B', 'É', ' ', '@', '#', '*', '"', '\\', '\n', '\r', '\t', '\u00A0', '\uFEFF'],
			...['\u001B', '\u0085', '\u202E', '\u2028', '\uD800', '\uDC00', '\u{E0001}', '=', '-'],
		),
		maxLength: 8,
	}),
	fc.string({unit: anyCharacter, maxLength: 8}),
	fc.constantFrom('jane@example.com (CustomerSupport)', '__proto__', 'aws-cli dynamodb.query'),
);
