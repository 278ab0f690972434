/** How counts are printed. In a file of its own: reading the command line needs no more than the names. */
export const countFormats = ['table', 'csv', 'json', 'markdown'] as const;

export type CountFormat = (typeof countFormats)[number];
