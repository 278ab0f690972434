import {isBuiltin} from 'node:module';
import {build, type Metafile} from 'esbuild';

/** Ink asks for it only under DEV=true, and goes on when it is not there. */
const doneWithout = ['react-devtools-core'];

/**
Bundles the program with all that it uses into a folder, and tells what went in. Throws where something would have to be
there at run time: who installs trailtail installs nothing else.
*/
export async function bundle(folder: string): Promise<Metafile> {
	const {metafile} = await build({
		entryPoints: {cli: 'source/cli.ts'},
		outdir: folder,
		bundle: true,
		splitting: true,
		format: 'esm',
		platform: 'node',
		target: 'node20.19',
		// The AWS SDK's CommonJS files lose their names when imported dynamically.
		mainFields: ['module', 'main'],
		jsx: 'automatic',
		// They stand in the third-party notices instead.
		legalComments: 'none',
		// React's development build costs a frame up to twice the time.
		define: {'process.env.NODE_ENV': '"production"'},
		external: doneWithout,
		banner: {
			// Bundled CommonJS packages still call require.
			js: "import {createRequire as __createRequire} from 'node:module';const require = __createRequire(import.meta.url);",
		},
		metafile: true,
	});
	const missing = Object.values(metafile.outputs)
		.flatMap(({imports}) => imports)
		.filter(({external, path}) => external === true && !isBuiltin(path))
		.filter(({path}) => !doneWithout.includes(path));
	if (missing.length > 0) {
		throw new Error(`Not bundled: ${missing.map(({path}) => path).join(', ')}.`);
	}

	return metafile;
}
