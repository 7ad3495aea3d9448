/** Numbers in the order of the columns, the total last. `shown` is what the table shows (count, share, average). */
export type CrossLine = { counts: number[]; shown: number[] };
export type CrossRow = { key: string; title: string; line: CrossLine | null };
