import {chmod, rm} from 'node:fs/promises';
import {build} from 'esbuild';

await rm('dist', {recursive: true, force: true});
await build({
	entryPoints: {cli: 'source/cli.ts'},
	outdir: 'dist',
	bundle: true,
	splitting: true,
	format: 'esm',
	platform: 'node',
	target: 'node20.19',
	// The AWS SDK's CommonJS files lose their names when imported dynamically.
	mainFields: ['module', 'main'],
	jsx: 'automatic',
	legalComments: 'none',
	define: {
		// React's development build costs a frame up to twice the time.
		'process.env.NODE_ENV': '"production"',
		// Ink's Yoga would load all of Node's fetch to read bytes that it holds already. Nothing else asks for it.
		fetch: 'undefined',
	},
	// Ink asks for it only under DEV=true.
	external: ['react-devtools-core'],
	banner: {
		// Bundled CommonJS packages still call require.
		js: "import {createRequire as __createRequire} from 'node:module';const require = __createRequire(import.meta.url);",
	},
});
await chmod('dist/cli.js', 0o755);
