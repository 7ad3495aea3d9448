/** Units of the demonstration that copied instead of writing, so that 雷同文字 has something to show. */
import type { CatalogueEntry } from '../../catalogue/catalogue-entry.ts';
import { measurePhases } from '../../../domain/measures/measure.ts';
import type { Facts } from '../../../domain/registers/facts.ts';
import type { Unit } from '../../../domain/units/unit.ts';
import { idFrom } from './random.ts';

/** Villages that handed the same sheet round. */
const handedRound = ['QH-01-01', 'QH-01-02', 'QH-02-02', 'QH-03-01'];
/** Copied a row of its own. */
const copiedRow = 'QH-03-03';
/** Took the catalogue as it is. */
const tookCatalogue = 'QH-03-04';

const shared = {
  prevent: '年初组织学习廉洁规定一次，村干部逐人签订承诺书，由村党组织书记带头遵守。',
  monitor: '每季度由村务监督委员会检查一次，发现问题当场指出，检查情况记入会议记录。',
} as const;

/** The facts as the unit handed them in; most units' are unchanged. */
export const copyTexts = (facts: Facts, unit: Unit, catalogue: readonly CatalogueEntry[]): Facts => {
  if (handedRound.includes(unit.code)) return withShared(facts);
  if (unit.code === copiedRow) return withCopiedRow(facts);
  return unit.code === tookCatalogue ? withCatalogue(facts, unit, catalogue) : facts;
};

const withShared = (facts: Facts): Facts => {
  const first = measurePhases.map((wanted) => facts.measures.find(({ phase }) => phase === wanted)?.id);
  const measures = facts.measures.map((measure) =>
    first.includes(measure.id) && measure.phase !== 'dispose' ? { ...measure, text: shared[measure.phase] } : measure,
  );
  return { ...facts, measures };
};

const withCopiedRow = (facts: Facts): Facts => {
  const [first, second] = facts.measures.filter(({ phase }) => phase === 'prevent');
  const measures = facts.measures.map((one) =>
    one.id === second?.id ? { ...one, text: first?.text ?? one.text } : one,
  );
  return { ...facts, measures };
};

/** Every sixth text stays the unit's own, as a clerk in a hurry leaves it. */
const withCatalogue = (facts: Facts, unit: Unit, catalogue: readonly CatalogueEntry[]): Facts => {
  const entries = catalogue.filter(({ unitLevel }) => unitLevel === unit.level);
  const entryAt = (at: number): CatalogueEntry | undefined => (at % 6 === 5 ? undefined : entries[at % entries.length]);
  return {
    ...facts,
    risks: facts.risks.map((risk, at) => ({
      ...risk,
      manifestation: entryAt(at)?.manifestation ?? risk.manifestation,
    })),
    measures: facts.measures.map((one, at) => ({ ...one, text: entryAt(at)?.[one.phase] ?? one.text })),
    explanations: [...facts.explanations, ...inAHurry(facts, unit)],
  };
};

/** The check of the self-score asks why so many texts are the catalogue's. */
const inAHurry = ({ explanations: [first] }: Facts, unit: Unit): Facts['explanations'] =>
  first === undefined
    ? []
    : [
        {
          ...first,
          id: idFrom('copied', unit.code),
          checkId: 'score-findings',
          rowId: null,
          reason: '提示多为表述照用参考库，已列入下一季度逐条改写；自评按工作开展情况打分。',
        },
      ];
