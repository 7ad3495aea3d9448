/** An entry of a vocabulary; matched by code across task versions, shown by name. */
export type Term = { code: string; name: string; aliases?: string[] };
