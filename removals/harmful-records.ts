import type {Removal} from './removal.ts';

/** For "Records that do harm". */
export const harmfulRecords: readonly Removal[] = [
	{
		test: 'whatever page is open, the screen gets text of the right width',
		file: 'source/terminal/terminal-text.ts',
		text: 'return text.replace(everyUnsafe, character => shortEscapes.get(character) ?? escaped(character));',
		without: 'return text;',
	},
	{
		test: 'whatever page is open, the screen gets text of the right width',
		file: 'source/terminal/cell.ts',
		text: 'for (const piece of graphemePieces(text)) width += stringWidth(piece);\n\treturn width;',
		without: 'return text.length;',
	},
	{
		test: 'plain lines are text',
		file: 'source/output/event-line.ts',
		text: 'toTerminalText(event.application) + colors',
		without: 'event.application + colors',
	},
	{
		test: 'JSON lines are text on a terminal, and mean what they mean in a pipe',
		file: 'source/output/print-events.ts',
		text: "destination === 'terminal' ? escapeControls(oneLine(text))",
		without: "destination === 'terminal' ? oneLine(text)",
	},
	{
		test: 'JSON lines are text on a terminal, and mean what they mean in a pipe',
		file: 'source/terminal/terminal-text.ts',
		text: "shortEscapes.has(character) ? ' ' : escaped(character)",
		without: 'escaped(character)',
	},
	{
		test: 'JSON lines of a pipe read back as themselves',
		file: 'source/output/print-events.ts',
		text: '(bytes ?? oneLine(text))',
		without: 'oneLine(text)',
	},
	{
		test: 'counts are text, and no cell is a formula',
		file: 'source/output/csv.ts',
		text: 'formulaStart.test(safe)',
		without: 'false',
	},
	{
		test: 'a saved CSV is text, and no cell is a formula',
		file: 'source/output/csv.ts',
		text: 'formulaStart = /^\\s*[=+\\-@＝＋－＠]/',
		without: 'formulaStart = /^[=+\\-@]/',
	},
	{
		test: 'a saved CSV is text, and no cell is a formula',
		file: 'source/output/csv.ts',
		text: 'const safe = toTerminalText(value);',
		without: 'const safe = value;',
	},
	{
		test: 'a saved page has no element but its own',
		file: 'source/output/export/html.ts',
		text: ".replaceAll(/[&<>\"']/g, character => entities[character] ?? '')",
		without: '',
	},
	{
		test: 'a saved Markdown report is text, without HTML',
		file: 'source/output/markdown.ts',
		text: "\n\t\t.replaceAll('<', '&lt;')",
		without: '',
	},
	{
		test: 'saved records read back as the same',
		file: 'source/output/export/row-form.ts',
		text: 'return isJson(text, event) ? text.trim() : undefined;',
		without: 'return event && JSON.stringify(JSON.parse(text));',
	},
	{
		test: 'a notification is one sequence, whatever it tells',
		file: 'source/ui/alerts/match-text.ts',
		text: 'toTerminalText(name)}',
		without: 'name}',
	},
	{
		test: 'a notification is one sequence, whatever it tells',
		file: 'source/ui/alerts/notification.ts',
		text: 'widthOf(message) > longest ? cell(message, longest) : message',
		without: 'message',
	},
	{
		test: 'is never given a word of a record but on standard input',
		file: 'source/output/alerts/command.ts',
		text: 'env: {...process.env, ...Object.fromEntries(variables)},',
		without: 'env: {...process.env, ...Object.fromEntries(variables), TRAILTAIL_RECORD: text},',
	},
	{
		test: 'the width of very much of %j is soon known',
		file: 'source/terminal/grapheme-pieces.ts',
		text: 'const usualLength = 256;',
		without: 'const usualLength = Number.MAX_SAFE_INTEGER;',
	},
	{
		test: 'fields of very much of %j are printed soon',
		file: 'source/terminal/cell.ts',
		text: 'for (const piece of graphemePieces(text)) width += stringWidth(piece);',
		without: 'for (const _ of text) width = stringWidth(text);',
	},
	{
		test: 'a __proto__ in a record is a key like any other',
		file: 'source/cloudtrail/envelope.ts',
		text: 'const value: unknown = parse(json);',
		without: 'const value: unknown = Object.assign({}, parse(json));',
	},
	{
		test: 'a value nested as deep as a record can be is counted',
		file: 'source/cloudtrail/wanted-paths.ts',
		text: 'object === undefined || reading.place < text.length ? JSON.parse(text) : object',
		without: 'object',
	},
];
