/** Verdict of every code: does the package pass, wait for a person, or fall. */
import type { PackageCode, PackageErrorCode, PackageFinding, PackageFindingCode } from './package-errors.ts';

/** 通过 / 待定 / 不通过. */
export type PackageVerdict = 'pass' | 'pending' | 'refused';
export type CodeSeverity = 'error' | 'hold' | 'warning';

/** Step of the verification order at which a code is raised; null = keys and paper codes, outside a package. */
export type VerificationStep = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12 | 13;

const errorSteps: Record<PackageErrorCode, VerificationStep | null> = {
  E_PKG_TOO_LARGE: 1,
  E_ENC_FORMAT: 2,
  E_ENC_ALG: 2,
  E_ENC_NOT_FOR_ME: 2,
  E_ENC_INTEGRITY: 2,
  E_PKG_FORMAT: 3,
  E_PKG_NAME: 3,
  E_PKG_DUPLICATE: 3,
  E_PKG_TOO_MANY: 3,
  E_PKG_BOMB: 3,
  E_PKG_MIMETYPE: 3,
  E_ATT_TOO_LARGE: 3,
  E_SIG_MISSING: 4,
  E_MANIFEST_XML: 4,
  E_SIG_FORMAT: 5,
  E_ALG_POLICY: 5,
  E_SIG_CERT_BINDING: 5,
  E_SIG_INVALID: 5,
  E_DIGEST_MISMATCH: 5,
  E_CERT_FORMAT: 6,
  E_CERT_UNTRUSTED: 6,
  E_CERT_PROFILE: 6,
  E_CERT_USAGE: 6,
  E_CERT_NOT_YET_VALID: 6,
  E_CERT_EXPIRED: 6,
  E_CERT_REVOKED: 6,
  E_CSR_INVALID: 6,
  E_CRL_INVALID: 6,
  E_CRL_ROLLBACK: 6,
  E_ROOT_MISSING: 6,
  E_FILE_UNSIGNED: 7,
  E_FILE_MISSING: 7,
  E_SIG_SCOPE: 7,
  E_JSON: 9,
  E_JSON_NOT_CANONICAL: 9,
  E_SCHEMA: 9,
  E_VERSION_UNSUPPORTED: 9,
  E_ROLE: 10,
  E_SENDER_MISMATCH: 10,
  E_WRONG_RECIPIENT: 11,
  E_REPLAY: 12,
  E_TOTALS: 13,
  E_KEY_FORMAT: null,
  E_KEY_PASSPHRASE: null,
  E_KEY_CODE_FORM: null,
  E_KEY_CODE: null,
  E_RECOVERY_FORM: null,
  E_RECOVERY_CODE: null,
};

const findingSteps: Record<PackageFindingCode, VerificationStep> = {
  P_KEY_UNCERTIFIED: 6,
  P_FORK: 12,
  W_CLOCK: 6,
  W_CRL_STALE: 6,
  W_CLEAR: 11,
  W_SEQ_GAP: 12,
  W_CHAIN_BREAK: 12,
};

export type CodeVerdict = { verdict: PackageVerdict; severity: CodeSeverity; step: VerificationStep | null };

const ofCode = (code: string, step: VerificationStep | null): CodeVerdict => {
  if (code.startsWith('E_')) return { verdict: 'refused', severity: 'error', step };
  if (code.startsWith('P_')) return { verdict: 'pending', severity: 'hold', step };
  return { verdict: 'pass', severity: 'warning', step };
};

/** Every stable code with its verdict, severity and step. */
export const packageVerdicts = Object.fromEntries(
  Object.entries({ ...errorSteps, ...findingSteps }).map(([code, step]) => [code, ofCode(code, step)]),
) as Record<PackageCode, CodeVerdict>;

/** Authenticity that follows from the findings of an opened package. */
export const authenticityOf = (findings: readonly PackageFinding[]): 'pass' | 'pending' =>
  findings.some((finding) => packageVerdicts[finding.code].verdict === 'pending') ? 'pending' : 'pass';
