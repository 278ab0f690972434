/** The same function, which gives its latest answer again as long as it is asked with the same arguments. */
export function remembered<Arguments extends readonly unknown[], Answer>(
	answer: (...asked: Arguments) => Answer,
): (...asked: Arguments) => Answer {
	let latest: {readonly asked: Arguments; readonly answer: Answer} | undefined;
	return (...asked) => {
		if (latest === undefined || asked.some((value, place) => value !== latest?.asked[place])) {
			latest = {asked, answer: answer(...asked)};
		}

		return latest.answer;
	};
}
