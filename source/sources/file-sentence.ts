import {LogFileError} from '../cloudtrail/log-file-error.ts';

/** Says in one sentence why a file was not read, or not to its end, and what to do. Throws what is no such error. */
export function unreadableSentence(name: string, error: unknown): string {
	if (error instanceof LogFileError) {
		return `${name} ${error.message}; what stands before that was read, copy or download the file again for the rest.`;
	}

	if (!isSystemError(error)) {
		throw error;
	}

	switch (error.code) {
		case 'ENOENT':
		case 'ENOTDIR':
			return `${name} does not exist; check the path.`;
		case 'EACCES':
		case 'EPERM':
			return `${name} may not be read by this user; check its permissions.`;
		case 'EISDIR':
			return `${name} is a directory; name the files in it, such as ${name}/*.json.gz.`;
		default:
			return `${name} could not be read (${error.message}); check that it is a readable file and try again.`;
	}
}

function isSystemError(error: unknown): error is Error & {readonly code: string} {
	return error instanceof Error && 'code' in error && typeof error.code === 'string';
}
