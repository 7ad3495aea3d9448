/** Refusals of reading foreign spreadsheets. */
export type ImportErrorCode = 'SHEET_TOO_LARGE'; // { size, limit }
