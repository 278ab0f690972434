/** ms of CPU time. */
const length = 300;

/** How much longer work takes by the clock than its CPU time says: 1 on a machine that does nothing else. */
export function loadOfOthers(): number {
	const [startedAt, before] = [performance.now(), process.cpuUsage()];
	let used = 0;
	while (used < length) {
		const {user, system} = process.cpuUsage(before);
		used = (user + system) / 1000;
	}

	return (performance.now() - startedAt) / used;
}
