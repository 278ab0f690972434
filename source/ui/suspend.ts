/** Stops the program as a shell expects of Ctrl-Z; resolves when the shell brings it back. */
export async function suspend(): Promise<void> {
	const continued = new Promise<void>(resolve => {
		process.once('SIGCONT', () => resolve());
	});
	process.kill(process.pid, 'SIGTSTP');
	await continued;
}
