import {basename, join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {build} from 'esbuild';

/** Inside node_modules, where bundles still find the packages that are left out of them. */
const outputFolder = fileURLToPath(new URL('../node_modules/.cache/benchmark', import.meta.url));

/**
Bundles a program as the build does the program itself, so that the same code is measured that people run,
in a process of its own. Gives the path of the bundle.
@param entry a file of TypeScript; no two have the same name
*/
export async function bundledProgram(entry: URL): Promise<string> {
	const file = fileURLToPath(entry);
	await build({
		entryPoints: [file],
		outdir: outputFolder,
		outExtension: {'.js': '.mjs'},
		bundle: true,
		format: 'esm',
		platform: 'node',
		target: 'node20.19',
		mainFields: ['module', 'main'],
		define: {'process.env.NODE_ENV': '"production"'},
		external: ['@duckdb/node-api'],
		logLevel: 'warning',
	});
	return join(outputFolder, `${basename(file, '.ts')}.mjs`);
}
