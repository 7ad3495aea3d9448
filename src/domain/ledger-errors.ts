/** Refusals around the ledger file and its registers. */
export type LedgerErrorCode =
  | 'LEDGER_NOT_OPEN' // {}
  | 'LEDGER_IN_USE' // { file }
  | 'LEDGER_NOT_FOUND' // { file }
  | 'LEDGER_NOT_OURS' // { file }
  | 'LEDGER_FROM_FUTURE' // { file, version, supported }
  | 'LEDGER_EXISTS' // { file }
  | 'LEDGER_CORRUPT' // { file }
  | 'LEDGER_READ_ONLY' // { file }
  | 'DISK_FULL' // { file }
  | 'DB_BUSY' // { file }
  | 'FILE_NOT_FOUND' // { file }
  | 'FILE_UNREADABLE' // { file } the medium or the rights refuse to give it out
  | 'FILE_IN_USE' // { file }: shown by another program, so it cannot be replaced
  | 'FILE_NAME_UNUSABLE' // { file }: too long, or a folder has that name
  | 'MEDIUM_FAILED' // { file }: pulled out or broken while it was read or written
  | 'ROW_NOT_FOUND' // { register, id }
  | 'ROW_IN_USE' // { register, uses }, uses e.g. 任职 1、风险点 2
  | 'ROW_REFERENCED' // { register, id }
  | 'ROW_DUPLICATE' // { register, field }
  | 'TASK_MISSING' // {} no task has been taken over yet
  | 'TASK_VERSION_UNKNOWN' // { cycle, version }
  | 'TASK_INVALID' // { problem }
  | 'TASK_NOT_DRAFT' // {} nothing to give up
  | 'TASK_NOT_NEWER' // { cycle, version, held }
  | 'TASK_LEVELS_CHANGED' // { before, after } number of levels
  | 'COUNTY_ONLY' // {}
  | 'UNIT_UNKNOWN' // { unit, cycle }
  | 'UNIT_NOT_BELOW' // { unit }
  | 'WORKING_LOCKED' // { unit, cycle } 定稿
  | 'WORKING_NOT_FINAL' // { unit, cycle }
  | 'CHECKS_BLOCK' // { errors, unexplained }
  | 'ROOT_UNKNOWN' // {} no county root joined yet
  | 'SEAL_UNKNOWN' // { unit } no waiting key fits the code
  | 'SEAL_NOT_LAST' // { unit } something happened to the key since
  | 'SEAL_WRITTEN_OUT' // { unit } its certificate has left
  | 'SEAL_IN_USE' // { unit } a package of the key was accepted
  | 'CRL_EMPTY' // {} nothing was ever revoked
  | 'RETURN_NOT_PREPARED' // { unit } no reason was written
  | 'TEMPLATE_CODE_TAKEN' // { code }
  | 'SLIP_CODE' // { groups } wrong groups of a slip's code
  | 'SLIP_CODE_UNKNOWN' // {}
  | 'PACKAGE_UNKNOWN' // { digest }
  | 'IMPORT_RUN_UNKNOWN' // {}
  | 'PACKAGE_PENDING' // { unit } authenticity waits for a seal check or a choice
  | 'PACKAGE_NOT_SNAPSHOT' // { type }
  | 'CHILDREN_OPEN' // { units } neither accepted nor named missing
  | 'CHILD_NOT_MISSING' // { unit } is there
  | 'CHILDREN_NOT_ACCEPTED' // { units } accept them before their parent
  | 'PARENT_ACCEPTED' // { unit } take the parent back first
  | 'CHILD_SENT_UP' // { unit } went up in a package that was not returned
  | 'PACKAGE_NOT_ACCEPTED' // { unit } nothing to take back
  | 'PACKAGE_NOT_FORKED' // { seq } nothing contradicts it
  | 'PACKAGE_TYPE_UNEXPECTED' // { type }
  | 'ANSWER_UNKNOWN' // { id } answers a package this ledger never sent
  | 'RESTORE_NOT_EMPTY' // { unit, cycle }
  | 'FORM_OFF' // { form } the county switched it off
  | 'KEYS_MISSING' // {}
  | 'KEYS_UNCERTIFIED' // { type } only a certified key may write it
  | 'KEYS_ROLE' // { type } the own certificate is of another role
  | 'COUNTY_KEEPS_ROOT' // {}
  | 'KEYS_EXIST' // {}
  | 'KEYS_LOCKED' // {}
  | 'PASSPHRASE_WEAK'; // { min }
