/** Refusals of the call itself, before any rule of the ledger is asked. */
export type ApiErrorCode =
  | 'API_UNKNOWN' // { path }
  | 'API_REFUSED' // { status } the shell refused the request (token, host, origin)
  | 'API_BROKEN' // {} the connection ended before the reply
  | 'INPUT_INVALID' // { field, rule }, of a limit also { limit, of }
  | 'CANCELLED' // {}
  | 'INTERNAL'; // { ref }
