import { findingSentence } from '../../../../text/package-verdicts.ts';
import { historyTexts as texts } from '../../../../text/screens/packages.ts';
import type { api } from '../../api/client.ts';
import type { ExportedList } from '../../app/exported-list.ts';
import { localTime } from '../../components/local-time.ts';
import { contentOf, stateOf } from './package-words.ts';

type Line = Awaited<ReturnType<typeof api.packages.list>>[number];

/** 报送记录 as it goes to paper or Excel, each package with its digest. */
export const historyList = (held: readonly Line[], partnerOf: (one: Line) => string, filter: string): ExportedList => ({
  title: texts.title,
  filter,
  columns: [
    { key: 'at', label: texts.at, widthMm: 30 },
    { key: 'partner', label: texts.direction, widthMm: 40 },
    { key: 'content', label: texts.content, widthMm: 44 },
    { key: 'state', label: texts.state, widthMm: 22 },
    { key: 'finding', label: texts.finding, widthMm: 60 },
    { key: 'digest', label: texts.digest, kind: 'code', widthMm: 40 },
  ],
  rows: () =>
    held.map((one) => [
      localTime(one.heldAt),
      partnerOf(one),
      contentOf(one),
      stateOf(one).word,
      one.findings.map(findingSentence).join(''),
      one.digest,
    ]),
});
