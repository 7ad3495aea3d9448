import type { MeasurePhase } from '../measures/measure.ts';
import { normaliseHeading, toHalfWidth } from './plain-text.ts';
import { splitList } from './split-numbered.ts';

/** @property phase null when the table does not say it */
export type MeasureDraft = { phase: MeasurePhase | null; text: string };

// 「1.事前预防措施：」, 「（中期）：」, 「【后期】」; only a label in lenticular or square brackets needs no colon.
const mark = '(?:[0-9]{1,2}[.、)]|\\([0-9一二三]\\)|[①②③])?\\s*';
const word = '(事前|事中|事后|前期|中期|后期)(?:预防|防范|教育|监控|控制|监督|处置|处理|惩处)?(?:措施)?';
const label = new RegExp(`${mark}(?:[【[]${word}[】\\]]\\s*:?|\\(?${word}\\)?\\s*:)`, 'g');

/** Phase that a word names: 前期/事前/预防, 中期/事中/监控, 后期/事后/处置; null for any other word. */
export const phaseOf = (word: string): MeasurePhase | null => {
  const plain = normaliseHeading(word);
  if (/前期|事前|预防|防范/.test(plain)) return 'prevent';
  if (/中期|事中|监控|监督/.test(plain)) return 'monitor';
  return /后期|事后|处置|处理/.test(plain) ? 'dispose' : null;
};

/**
 * Measures of one cell: split where phases are labelled 「事前预防：…」, then at numbering.
 *
 * @param phase what the column's heading says, null for an undivided column
 */
export const readMeasures = (text: string, phase: MeasurePhase | null): MeasureDraft[] => {
  const half = toHalfWidth(text);
  const labels = phase === null ? [...half.matchAll(label)] : [];
  const lead = text.slice(0, labels[0]?.index ?? text.length);
  const parts: { phase: MeasurePhase | null; text: string }[] = [{ phase, text: lead }];
  for (const [index, match] of labels.entries()) {
    const body = text.slice(match.index + match[0].length, labels[index + 1]?.index);
    parts.push({ phase: phaseOf(match[1] ?? match[2] ?? ''), text: body });
  }
  return parts.flatMap((part) =>
    splitList(part.text.trim())
      .filter((item) => item !== '' && item !== '无' && item !== '/')
      .map((item) => ({ phase: part.phase, text: item })),
  );
};
