/** How checks are printed. In a file of its own: reading the command line needs no more than the names. */
export const checkFormats = ['table', 'json'] as const;

export type CheckFormat = (typeof checkFormats)[number];
