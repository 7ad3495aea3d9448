/**
 * Codes of package verification, keys and codes on paper (package-format: verification order).
 * E_ refuses, P_ leaves the package pending, W_ only warns. They are stable: reports and receipts quote them.
 */
export type PackageErrorCode =
  // 1 size
  | 'E_PKG_TOO_LARGE' // { size, limit }
  // 2 envelope
  | 'E_ENC_FORMAT' // {}
  | 'E_ENC_ALG' // {}
  | 'E_ENC_NOT_FOR_ME' // {}
  | 'E_ENC_INTEGRITY' // {}
  // 3 zip layout
  | 'E_PKG_FORMAT' // { detail }
  | 'E_PKG_NAME' // { path }
  | 'E_PKG_DUPLICATE' // { path }
  | 'E_PKG_TOO_MANY' // { count, limit }
  | 'E_PKG_BOMB' // { path }
  | 'E_PKG_MIMETYPE' // {}
  | 'E_ATT_TOO_LARGE' // { path, size, limit }
  // 4 signature pairs
  | 'E_SIG_MISSING' // {}
  | 'E_MANIFEST_XML' // { path }
  // 5 signature
  | 'E_SIG_FORMAT' // { path }
  | 'E_ALG_POLICY' // { path }
  | 'E_SIG_CERT_BINDING' // { path }
  | 'E_SIG_INVALID' // { path }
  | 'E_DIGEST_MISMATCH' // { path }
  // 6 certificate
  | 'E_CERT_FORMAT' // { detail }
  | 'E_CERT_UNTRUSTED' // { unit }
  | 'E_CERT_PROFILE' // { unit, detail }
  | 'E_CERT_USAGE' // { unit }
  | 'E_CERT_NOT_YET_VALID' // { unit, from }
  | 'E_CERT_EXPIRED' // { unit, to }
  | 'E_CERT_REVOKED' // { unit, crlNumber }
  | 'E_CSR_INVALID' // { unit }
  | 'E_CRL_INVALID' // { detail }
  | 'E_CRL_ROLLBACK' // { number, known }
  | 'E_ROOT_MISSING' // {}
  // 7 coverage
  | 'E_FILE_UNSIGNED' // { path }
  | 'E_FILE_MISSING' // { path }
  | 'E_SIG_SCOPE' // { path }
  // 9 content form
  | 'E_JSON' // { path }
  | 'E_JSON_NOT_CANONICAL' // { path }
  | 'E_SCHEMA' // { path, detail }
  | 'E_VERSION_UNSUPPORTED' // { version }
  // 10–13 parties, lineage, totals
  | 'E_ROLE' // { unit, type, role }
  | 'E_SENDER_MISMATCH' // { unit, claimed }
  | 'E_WRONG_RECIPIENT' // { unit }
  | 'E_REPLAY' // { seq, candidate }
  | 'E_TOTALS' // { name, stated, counted }
  // keys and codes on paper
  | 'E_KEY_FORMAT' // {}
  | 'E_KEY_PASSPHRASE' // {}
  | 'E_KEY_CODE_FORM' // { digits }
  | 'E_KEY_CODE' // { groups }
  | 'E_RECOVERY_FORM' // { digits }
  | 'E_RECOVERY_CODE'; // { groups }

/** The package is kept, its authenticity waits for a person. */
export type PackagePendingCode =
  | 'P_KEY_UNCERTIFIED' // { unit, keyCode }
  | 'P_FORK'; // { seqs }

/** Worth telling; changes no verdict. */
export type PackageWarningCode =
  | 'W_CLOCK' // { now, createdAt }
  | 'W_CRL_STALE' // { number, stated }
  | 'W_CLEAR' // {}
  | 'W_SEQ_GAP' // { from, to }
  | 'W_CHAIN_BREAK'; // { seq }

export type PackageFindingCode = PackagePendingCode | PackageWarningCode;
export type PackageCode = PackageErrorCode | PackageFindingCode;

/** A pending reason or warning with the values for its sentence. */
export type PackageFinding = { code: PackageFindingCode; params: Record<string, string | number> };
