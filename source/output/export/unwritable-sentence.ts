/** Says in one sentence why a file was not written, and what to do. */
export function unwritableSentence(
	path: string,
	error: {readonly code: string; readonly message: string},
): string {
	switch (error.code) {
		case 'ENOSPC':
		case 'EDQUOT':
			return `There is no room for ${path}; make some, or choose another place.`;
		case 'EACCES':
		case 'EPERM':
		case 'EROFS':
			return `${path} may not be written by this user; choose another place.`;
		case 'ENOENT':
		case 'ENOTDIR':
			return `The folder of ${path} does not exist; make it, or choose another place.`;
		case 'ENAMETOOLONG':
			return `The name ${path} is too long; choose a shorter one.`;
		default:
			return `${path} could not be written (${error.message}); try another place.`;
	}
}
