import {type JsonObject, objectIn, textIn} from './record.ts';

/** The error of a record as recorded, prefixes such as `Client.` included; `''` on success, which Grafana calls `200`. */
export function readError(record: JsonObject): {
	readonly errorCode: string;
	readonly errorMessage: string;
} {
	const code = textIn(record, 'errorCode');
	if (code === '200') {
		return {errorCode: '', errorMessage: ''};
	}

	return {errorCode: code || failedSignIn(record), errorMessage: textIn(record, 'errorMessage')};
}

/** A failed sign-in to the console has no error code, only `responseElements.ConsoleLogin: "Failure"`. */
function failedSignIn(record: JsonObject): string {
	const response = objectIn(record, 'responseElements');
	return textIn(response, 'ConsoleLogin') === 'Failure' ? 'Failure' : '';
}
