import type { NamedChange, NamedSource } from '../../../../core/reports/find-code.ts';
import { reportsTexts as texts } from '../../../../text/screens/reports.ts';
import { localTime } from '../../components/local-time.ts';

/** 第 2 次报送（2026-11-20）, or what else was counted. */
export const sourceWords = ({ kind, submissionNo, claimedAt }: NamedSource): string =>
  kind === 'package'
    ? texts.source.package(submissionNo, claimedAt === null ? '' : localTime(claimedAt).slice(0, 10))
    : texts.source[kind];

/** What came, went or was replaced, as one line. */
export function changeWords({ unitName, before, now }: NamedChange): string {
  const unit = (before ?? now)?.kind === 'levels' ? texts.levels : unitName;
  if (before === null) return texts.added(unit, now === null ? '' : sourceWords(now));
  return now === null
    ? texts.removed(unit, sourceWords(before))
    : texts.replaced(unit, sourceWords(before), sourceWords(now));
}
