/** Limits of foreign spreadsheets. A county's whole risk table has about 30 000 rows. */

/** Rows with content per file. */
export const mostRows = 50_000;
/** Columns up to the last one with content. */
export const mostColumns = 200;
/** Cells with content per file; keeps the parser's memory under about 1 GB. */
export const mostCells = 1_500_000;
/** Row and cell elements of any kind: formatting alone can fill a sheet to its last row. */
export const mostElements = 4_000_000;
/** All needed parts of a workbook together, inflated, bytes. */
export const largestInflatedBytes = 100 * 1024 * 1024;
/** Inflated size over stored size of a part. Office writes at most about 60; an honest empty-styled sheet about 200. */
export const highestRatio = 400;
