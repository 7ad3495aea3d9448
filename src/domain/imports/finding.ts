/** What the preview has to say about a row or a sheet. Sentences: text/import-verdicts.ts. */

/** `info` leaves the row `ok`; `warning` and `error` make it the row's verdict. */
export type FindingSeverity = 'info' | 'warning' | 'error';

const severities = {
  'control-characters': 'info',
  'private-use-replaced': 'info',
  'private-use-unknown': 'warning',
  'replacement-character': 'warning',
  formula: 'info',
  'formula-without-result': 'warning',
  'external-link': 'warning',
  'error-value': 'warning',
  'hidden-row': 'warning',
  'identity-number': 'error',
  'identity-number-masked': 'warning',
  'bank-account-like': 'warning',
  'filled-down': 'info',
  'ditto-filled': 'info',
  'ditto-without-source': 'warning',
  'beyond-headings': 'warning',
  'risk-name-missing': 'error',
  'risk-name-from-manifestation': 'info',
  'risks-split': 'info',
  'paired-by-number': 'warning',
  'level-missing': 'warning',
  'level-unknown': 'error',
  'level-count-mismatch': 'error',
  'level-combined': 'warning',
  'category-unknown': 'warning',
  'category-several': 'warning',
  'method-unknown': 'info',
  'due-not-a-date': 'info',
  'points-not-a-number': 'warning',
  'self-score-not-a-number': 'warning',
  'points-balance': 'warning',
  'item-missing': 'error',
  'office-from-section': 'info',
  'section-content-kept': 'info',
  'example-row': 'info',
  'footer-row': 'info',
  'no-headings': 'warning',
  'columns-kept-in-remark': 'info',
  'level-direction-open': 'warning',
  'level-column-missing': 'warning',
  'hidden-sheet': 'warning',
} as const satisfies Record<string, FindingSeverity>;

export type FindingCode = keyof typeof severities;

/** @property column 0-based column of the source, null when the whole row or sheet is meant */
export type Finding = {
  code: FindingCode;
  severity: FindingSeverity;
  column: number | null;
  params: Record<string, string | number>;
};

export const finding = (code: FindingCode, column: number | null = null, params: Finding['params'] = {}): Finding => ({
  code,
  severity: severities[code],
  column,
  params,
});

/** The gravest severity among findings; `info` when there are none. */
export const worstSeverity = (findings: readonly Finding[]): FindingSeverity => {
  if (findings.some((one) => one.severity === 'error')) return 'error';
  return findings.some((one) => one.severity === 'warning') ? 'warning' : 'info';
};
