import {readdir, readFile} from 'node:fs/promises';
import {dirname, join} from 'node:path';
import type {Metafile} from 'esbuild';

/** A package of which something is in the bundle, with the texts of its licence. */
export type BundledPackage = {
	readonly name: string;
	readonly version: string;
	/** As its package.json has it. */
	readonly license: string;
	readonly texts: readonly string[];
};

const licenseFile = /^(?:licen[cs]es?|copying|notice|third[-_]?party.*)(?:[.-].*)?$/i;

/** Packages that come without the text of their licence, and one of the same holder under the same licence that has it. */
const textElsewhere: Readonly<Record<string, string>> = {
	'@aws-sdk/credential-provider-http': '@aws-sdk/credential-provider-env',
	'@aws-sdk/credential-provider-login': '@aws-sdk/credential-provider-env',
	'@aws-sdk/nested-clients': '@aws-sdk/credential-provider-env',
	'yoga-layout': 'react',
};

/** The packages that a bundle is made of, by name. Throws for one whose licence is not to be found. */
export async function bundledPackages(metafile: Metafile): Promise<readonly BundledPackage[]> {
	const folders = new Map<string, Set<string>>();
	for (const output of Object.values(metafile.outputs)) {
		for (const [file, {bytesInOutput}] of Object.entries(output.inputs)) {
			const root = packageFolder(file);
			if (root !== undefined && bytesInOutput > 0) {
				// What a package bundles itself is told of beside that, not always at its root.
				folders.set(root, (folders.get(root) ?? new Set([root])).add(dirname(file)));
			}
		}
	}

	const packages = await Promise.all(
		[...folders].map(async ([root, all]) => readPackage(root, await licenseTexts(all))),
	);
	return packages.sort((a, b) => (`${a.name}@${a.version}` < `${b.name}@${b.version}` ? -1 : 1));
}

/** `node_modules/@scope/name` of a file somewhere inside it; undefined for the program's own. */
export function packageFolder(file: string): string | undefined {
	return /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file)?.[0];
}

async function licenseTexts(folders: Iterable<string>): Promise<readonly string[]> {
	const texts = new Set<string>();
	for (const folder of folders) {
		for (const name of (await readdir(folder)).filter(file => licenseFile.test(file)).sort()) {
			texts.add((await readFile(join(folder, name), 'utf8')).replaceAll('\r', '').trim());
		}
	}

	return [...texts];
}

async function readPackage(root: string, own: readonly string[]): Promise<BundledPackage> {
	const {name, version, license}: Readonly<Record<string, unknown>> = JSON.parse(
		await readFile(join(root, 'package.json'), 'utf8'),
	);
	const other = textElsewhere[String(name)];
	const texts =
		own.length === 0 && other !== undefined
			? await licenseTexts([join('node_modules', other)])
			: own;
	if (typeof license !== 'string' || texts.length === 0) {
		throw new Error(`${root} does not say what its licence is: look, and add where its text is.`);
	}

	return {name: String(name), version: String(version), license, texts};
}

/** The notices, as a text. A licence that several packages have word for word stands once, below them. */
export function noticesText(packages: readonly BundledPackage[]): string {
	const byText = new Map<string, BundledPackage[]>();
	// One package may be there twice, for others that depend on it.
	const each = new Map(packages.map(bundled => [`${bundled.name} ${bundled.version}`, bundled]));
	for (const bundled of each.values()) {
		const text = bundled.texts.join('\n\n');
		byText.set(text, [...(byText.get(text) ?? []), bundled]);
	}

	const parts = [...byText].map(([text, of]) => {
		const names = of.map(({name, version, license}) => `${name} ${version} (${license})`);
		return `${names.join('\n')}\n\n${text}\n`;
	});
	return [
		'trailtail contains these packages, each under the licence that follows its name.\n',
		...parts,
	].join(`\n${'-'.repeat(80)}\n\n`);
}
