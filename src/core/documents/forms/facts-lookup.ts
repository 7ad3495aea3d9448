/** A unit's rows joined and named as they stand on paper: names of offices, holders, levels, terms. Read only. */
import type { LevelOrdinal, OfficeId, PostId, RiskId } from '../../../domain/ids.ts';
import { levelName } from '../../../domain/levels/level-scheme.ts';
import { type Measure, measurePhases, type Regulation } from '../../../domain/measures/measure.ts';
import { holdersOn } from '../../../domain/posts/holders-on.ts';
import type { Person, Post } from '../../../domain/posts/post.ts';
import type { Power } from '../../../domain/powers/power.ts';
import { effectiveLevel } from '../../../domain/risks/effective-level.ts';
import { isLiveRisk } from '../../../domain/risks/is-live-risk.ts';
import type { Risk } from '../../../domain/risks/risk.ts';
import type { VocabularyName } from '../../../domain/tasks/task-settings.ts';
import type { FormFacts } from './form-facts.ts';

/** An office, or the unit's leaders, who belong to none (`id` empty, first). */
export type OfficePlace = { id: string; name: string; position: number };

export type FactsLookup = {
  officeOf: (risk: Risk) => OfficePlace;
  officeOfId: (id: OfficeId | null) => OfficePlace;
  powerOf: (risk: Risk) => Power | undefined;
  post: (id: PostId | null) => Post | undefined;
  /** persons at the post on the cut-off day, in the unit's order */
  holdersOf: (id: PostId) => Person[];
  /** names of the holders, `空缺` where nobody holds the post, empty without a post */
  holderNames: (id: PostId | null) => string;
  level: (risk: Risk) => LevelOrdinal | null;
  /** `未定级` where nobody graded the risk */
  levelName: (risk: Risk) => string;
  /** `未分类` where no category was chosen */
  categoryName: (risk: Risk) => string;
  termNames: (vocabulary: VocabularyName, codes: readonly string[]) => string;
  /** by phase, then by the unit's order */
  measuresOf: (id: RiskId) => Measure[];
  regulationsOf: (measure: Measure) => Regulation[];
  /** all risks, eliminated ones too, by office, power and position */
  risks: Risk[];
};

export const vacant = '空缺';

export function factsLookup(form: FormFacts): FactsLookup {
  const { facts, settings, approved } = form;
  const powers = byId(facts.powers);
  const posts = byId(facts.posts);
  const above = new Map(approved.map((level) => [level.riskId, level]));
  const level = (risk: Risk) => effectiveLevel(risk, above.get(risk.id));
  const termName = (vocabulary: VocabularyName, code: string) =>
    settings.vocabularies[vocabulary].find((term) => term.code === code)?.name ?? code;
  const officeOfId = officePlaces(form);
  const officeOf = (risk: Risk) => officeOfId(risk.officeId ?? posts.get(risk.postId ?? '')?.officeId ?? null);
  const powerOf = (risk: Risk) => powers.get(risk.powerId ?? '');
  return {
    officeOf,
    officeOfId,
    powerOf,
    post: (id) => posts.get(id ?? ''),
    ...holders(form),
    level,
    levelName: (risk) => levelName(settings.levels, level(risk)) || '未定级',
    categoryName: (risk) => (risk.category === null ? '未分类' : termName('categories', risk.category)),
    termNames: (vocabulary, codes) => codes.map((code) => termName(vocabulary, code)).join('、'),
    ...measureLinks(form),
    risks: sortedRisks(facts.risks, officeOf, powerOf),
  };
}

/** The risk as it stands in a cell; what was eliminated this cycle says so. */
export function riskText(risk: Risk): string {
  return isLiveRisk(risk) ? risk.name : `${risk.name}（本期已消除）`;
}

function byId<Row extends { id: string }>(rows: readonly Row[]): ReadonlyMap<string, Row> {
  return new Map(rows.map((row) => [row.id, row]));
}

function officePlaces({ facts, unit }: FormFacts): (id: OfficeId | null) => OfficePlace {
  const offices = byId(facts.offices);
  const leaders = { village: '村“两委”', community: '社区“两委”' } as Record<string, string>;
  const none = {
    id: '',
    name: leaders[unit.kind] ?? (unit.level === 'village' ? '村“两委”' : '单位领导'),
    position: -1,
  };
  return (id) => offices.get(id ?? '') ?? none;
}

function holders({ facts, cutoff }: FormFacts): Pick<FactsLookup, 'holdersOf' | 'holderNames'> {
  const holdersOf = (id: PostId): Person[] => holdersOn(facts, id, cutoff);
  const names = (id: PostId): string =>
    holdersOf(id)
      .map(({ name }) => name)
      .join('、');
  return { holdersOf, holderNames: (id) => (id === null ? '' : names(id) || vacant) };
}

function measureLinks({ facts }: FormFacts): Pick<FactsLookup, 'measuresOf' | 'regulationsOf'> {
  const measures = byId(facts.measures);
  const regulations = byId(facts.regulations);
  const ofRisk = Map.groupBy(facts.measureRisks, ({ riskId }) => riskId);
  const ofMeasure = Map.groupBy(facts.measureRegulations, ({ measureId }) => measureId);
  return {
    measuresOf: (id) => sortMeasures((ofRisk.get(id) ?? []).flatMap(({ measureId }) => measures.get(measureId) ?? [])),
    regulationsOf: ({ id }) =>
      (ofMeasure.get(id) ?? [])
        .flatMap(({ regulationId }) => regulations.get(regulationId) ?? [])
        .sort((a, b) => a.position - b.position || compareIds(a, b)),
  };
}

/** By phase, then by the unit's order. */
export function sortMeasures(measures: readonly Measure[]): Measure[] {
  return [...measures].sort(
    (a, b) =>
      measurePhases.indexOf(a.phase) - measurePhases.indexOf(b.phase) || a.position - b.position || compareIds(a, b),
  );
}

function sortedRisks(
  risks: readonly Risk[],
  officeOf: FactsLookup['officeOf'],
  powerOf: FactsLookup['powerOf'],
): Risk[] {
  const last = Number.POSITIVE_INFINITY;
  const key = (risk: Risk): [number, string, number, string] => {
    const office = officeOf(risk);
    const power = powerOf(risk);
    return [office.position, office.id, power?.position ?? last, power?.id ?? ''];
  };
  return risks
    .map((risk) => ({ risk, key: key(risk) }))
    .sort((a, b) => compareKeys(a.key, b.key) || a.risk.position - b.risk.position || compareIds(a.risk, b.risk))
    .map(({ risk }) => risk);
}

/** Numbers by size, texts by code unit: the same order on every machine. */
function compareKeys(a: readonly (number | string)[], b: readonly (number | string)[]): number {
  for (const [index, left] of a.entries()) {
    const right = b[index] ?? 0;
    if (left !== right) return left < right ? -1 : 1;
  }
  return 0;
}

export function compareIds(a: { id: string }, b: { id: string }): number {
  return compareKeys([a.id], [b.id]);
}
