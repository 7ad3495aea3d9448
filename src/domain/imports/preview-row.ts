import type { Finding } from './finding.ts';
import type { RiskDraft, ScoreDraft } from './import-draft.ts';

/** `error` rows are held back until somebody decides; `skipped` ones are shown and not imported. */
export type RowVerdict = 'title' | 'heading' | 'section' | 'total' | 'skipped' | 'ok' | 'warning' | 'error';

/** @property text the row's own cells joined by ｜, safe to show; @property values drafts, empty for rows that are no data */
export type PreviewRow = {
  line: number;
  hidden: boolean;
  verdict: RowVerdict;
  findings: Finding[];
  text: string;
  values: (RiskDraft | ScoreDraft)[];
};
