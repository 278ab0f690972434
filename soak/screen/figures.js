// Loaded into the program that is watched, before it, so that nothing of it has to know: at SIGUSR2 it collects garbage
// and writes what it has in use into the file that SOAK_FIGURES names.
import {renameSync, writeFileSync} from 'node:fs';
import {setFlagsFromString} from 'node:v8';
import {runInNewContext} from 'node:vm';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc');
const file = process.env.SOAK_FIGURES ?? '';
const warnings = [];
process.on('warning', ({message}) => warnings.push(message));
process.on('SIGUSR2', () => {
	collect();
	const {heapUsed, external, rss} = process.memoryUsage();
	const resources = process.getActiveResourcesInfo();
	const figures = {inUse: heapUsed + external, resident: rss, resources, warnings};
	writeFileSync(`${file}.new`, JSON.stringify(figures));
	renameSync(`${file}.new`, file);
});
