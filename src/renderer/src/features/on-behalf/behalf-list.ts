import { onBehalfTexts as texts } from '../../../../text/screens/on-behalf.ts';
import type { ExportedList } from '../../app/exported-list.ts';
import type { BehalfUnit } from './behalf-table.tsx';
import { stateWords } from './state-words.ts';

/** 代报 as it goes to paper: who is reported for, with how much, and what is missing. */
export const behalfList = (units: readonly BehalfUnit[]): ExportedList => ({
  title: texts.title,
  columns: [
    { key: 'unit', label: texts.unit },
    { key: 'mark', label: texts.mark },
    { key: 'state', label: texts.state },
    { key: 'risks', label: texts.risks, kind: 'number' },
    { key: 'measures', label: texts.measures, kind: 'number' },
    { key: 'evidence', label: texts.evidence, kind: 'number' },
    { key: 'remarks', label: texts.remarks, kind: 'number' },
    { key: 'final', label: texts.lock },
  ],
  rows: () =>
    units.map((unit) => {
      const { name, entry } = unit;
      return [
        name,
        entry === null ? '' : texts.mark,
        stateWords(unit),
        entry?.risks ?? '',
        entry?.measures ?? '',
        entry?.evidence ?? '',
        entry === null || entry.remarks === 0 ? '' : entry.remarks,
        entry === null || entry.lockedAt === null ? '' : texts.isFinal,
      ];
    }),
});
