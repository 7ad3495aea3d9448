import type { IndicatorItem, Score } from '../../../domain/assessments/indicator-set.ts';
import { scoreItem } from '../../../domain/assessments/score-item.ts';
import type { DemoUnit } from './demo-unit.ts';
import type { Random } from './random.ts';

type Entry = Pick<Score, 'occurrences' | 'percent' | 'given'>;
const nothing: Entry = { occurrences: null, percent: null, given: null };

/** The entry that takes about `loss` points (halves) off an item; bonus and veto items did not happen. */
const entryLosing = ({ rule, points }: IndicatorItem, loss: number): Entry => {
  switch (rule.kind) {
    case 'fixed':
      return { ...nothing, given: points - loss };
    case 'per-occurrence':
      return { ...nothing, occurrences: Math.round(Math.min(loss, rule.cap ?? points) / rule.deduct) };
    case 'proportion':
      return { ...nothing, percent: points === 0 ? 100 : Math.round((100 * (points - loss)) / points) };
    case 'bonus':
    case 'veto':
      return { ...nothing, occurrences: 0 };
  }
};

const evidenceOf = ({ title }: IndicatorItem, demo: DemoUnit, random: Random): string =>
  random.pick([
    `${demo.year}年“${title}”资料盒第${random.between(1, 40)}页，含会议记录和签到表`,
    `${demo.shortName}“${title}”登记簿，${random.between(3, 12)}次记录，附照片`,
    `${demo.board}公示照片和“${title}”统计表，共${random.between(2, 18)}份`,
    `“${title}”检查记录${random.between(2, 11)}份，${demo.supervisor}已查阅`,
  ]);

const remarkOf = (loss: number): string => (loss > 0 ? `扣${loss}分，已列入下一循环整改` : '');

/** Self-assessment of the unit's own indicator set; totals lie between 70 and 99 of 100 and differ from unit to unit. */
export const demoScores = (demo: DemoUnit): Score[] => {
  const random = demo.random('scores');
  // a score of 95 beside ten remarks of the checks would have to be explained; only villages have so few
  let toLose = random.between(demo.unit.level === 'village' ? 4 : 11, 56) / 2;
  return demo.settings.indicatorSets
    .filter(({ subject }) => subject === 'unit')
    .flatMap(({ id: setId, groups }) => {
      const items = groups.flatMap((group) => group.items);
      const losses = new Map<string, { entry: Entry; lost: number }>();
      for (const item of random.some(items, items.length)) {
        const entry = entryLosing(item, Math.min(toLose, Math.floor(item.points) / 2));
        const score = { ...entry, id: '', setId, itemId: item.id, evidence: '', remark: '' };
        const lost = item.points - scoreItem(item, score).points;
        toLose = Math.max(0, toLose - Math.max(0, lost));
        losses.set(item.id, { entry, lost });
      }
      return items.map((item) => {
        const { entry = nothing, lost = 0 } = losses.get(item.id) ?? {};
        const id = demo.id('score', setId, item.id);
        return {
          id,
          setId,
          itemId: item.id,
          ...entry,
          evidence: evidenceOf(item, demo, random),
          remark: remarkOf(lost),
        };
      });
    });
};
