/** Refusals around the ledger file and its registers. */
export type LedgerErrorCode =
  | 'LEDGER_IN_USE' // { file }
  | 'LEDGER_NOT_FOUND' // { file }
  | 'LEDGER_NOT_OURS' // { file }
  | 'LEDGER_FROM_FUTURE' // { file, version, supported }
  | 'LEDGER_EXISTS' // { file }
  | 'LEDGER_CORRUPT' // { file }
  | 'LEDGER_READ_ONLY' // { file }
  | 'DISK_FULL' // { file }
  | 'DB_BUSY' // { file }
  | 'ROW_NOT_FOUND' // { register, id }
  | 'ROW_REFERENCED' // { register, id }
  | 'ROW_DUPLICATE'; // { register, field }
