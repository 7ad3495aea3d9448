/**
 * Puts a catalogue text into a unit's own words: an opening with the unit's places, posts and numbers, the clauses
 * themselves (other words, other order, or only one of them), and an ending. Every operator keeps the sense.
 */
import type { DemoUnit } from './demo-unit.ts';
import type { Random } from './random.ts';
import type { RiskIdea } from './risk-idea.ts';

const synonyms: readonly (readonly [string, string])[] = [
  ['亲属', '近亲属'],
  ['走过场', '流于形式'],
  ['打招呼', '递话说情'],
  ['虚报', '多报'],
  ['不公开', '没有按规定公开'],
  ['冒领', '冒名领取'],
  ['不登记', '没有登记'],
  ['收受好处', '接受对方好处'],
  ['先支后批', '钱先付、手续后补'],
  ['未核减', '没有及时核减'],
  ['口头约定', '口头说定'],
  ['拖延', '一拖再拖'],
  ['偏高', '高于周边'],
];

/** One or two words exchanged where they occur. */
const otherWords = (text: string, random: Random): string => {
  const fitting = synonyms.filter(([word, other]) => text.includes(word) && !text.includes(other));
  return random.some(fitting, 2).reduce((changed, [word, other]) => changed.replace(word, other), text);
};

/** Clauses that begin like this lean on the one before and may not move or stand alone. */
const leaning = /^(或|并|且|也|仍|而|屡|结果|资料)/;

/** The two clauses exchanged. */
const otherOrder = (text: string, random: Random): string => {
  const clauses = text.split('，');
  const [first, second] = clauses;
  if (clauses.length !== 2 || !first || !second || leaning.test(second) || random.chance(0.5)) return text;
  return `${second}，${first}`;
};

/** Only one of the clauses, so that a finer risk point names a finer manifestation. */
const oneClause = (text: string, random: Random): string => {
  const clauses = text.split('，').filter((clause) => clause.length >= 6 && !leaning.test(clause));
  return clauses.length > 1 ? random.pick(clauses) : text;
};

type Slots = { demo: DemoUnit; idea: RiskIdea; random: Random };

/** Habits and surroundings are not "handled": no case counts, no sums, no 办理 for them. */
const isConduct = ({ category }: RiskIdea): boolean => category === '思想道德' || category === '外部环境';

type Opening = (text: string, slots: Slots) => string;

const openings: readonly Opening[] = [
  (text, { demo, idea }) => `${demo.shortName}在${idea.power}上出现过苗头：${text}`,
  (text, { idea }) => `对照流程逐项查找：${idea.power}可能存在${text}的问题`,
  (text, { idea, random, demo }) => `${text}，在${random.pick(demo.places)}的${idea.power}中尤其要防`,
  (text, { idea, random, demo }) => {
    const [place, count] = [random.pick(demo.places), random.between(6, 38)];
    const asked = demo.unit.level === 'department' ? `回访${place}${count}名服务对象` : `走访${place}${count}户`;
    return `${asked}后梳理，${idea.power}中${random.pick(['较易', '有可能'])}出现：${text}`;
  },
  (text, { idea, random }) =>
    `因${random.pick(['人手少、一人多岗', '工作要求急、时限短', '老底账不清', '人员新近调整'])}，${idea.power}中${text}`,
];
const caseOpenings: readonly Opening[] = [
  (text, { idea }) => `办理${idea.power}时，${text}`,
  (text, { idea, random, demo }) => `涉及${random.some(demo.places, 2).join('、')}的${idea.power}中，${text}`,
  (text, { idea }) => `${idea.role}经手${idea.power}，缺少旁人核对时易出现“${text}”等情形`,
  (text, { idea, random }) =>
    `${random.pick(['年初', '年中', '汛期前后', '第四季度'])}集中办理${idea.power}期间，${text}`,
];

const endings: readonly ((slots: Slots) => string)[] = [
  () => '',
  ({ random, demo }) => `，容易引起${random.pick(demo.places)}群众议论`,
  ({ random }) => `，事后从${random.pick(['登记簿', '记录', '照片', '签字表'])}上不易看出`,
  ({ demo }) => `，${demo.supervisor}在上次检查中提醒过`,
];
const caseEndings: readonly ((slots: Slots) => string)[] = [
  ({ random }) => `，全年约有${random.between(4, 96)}件要经过这一环节`,
  ({ random, demo }) => `，近两年${demo.shortName}同类事项每年约${random.between(3, 60)}件`,
  ({ random }) => `，经办与复核${random.pick(['常由一人承担', '没有完全分开', '在同一间办公室'])}`,
];
const moneyEnding = ({ random }: Slots): string => `，涉及资金约${random.between(2, 85)}万元`;

const endingsFor = (idea: RiskIdea): readonly ((slots: Slots) => string)[] => {
  if (isConduct(idea) || idea.level > 2) return endings;
  const isMoney = /资|款|补|工程|采购|项目|预算|报账|接待|征|发包|收益|合同|租/.test(idea.power);
  return [...endings, ...caseEndings, ...(isMoney ? [moneyEnding, moneyEnding] : [])];
};

/** The manifestation as this unit says it; `stepClause` is what tends to go wrong at the risk's step, or empty. */
export const rewordManifestation = (demo: DemoUnit, idea: RiskIdea, stepClause: string, random: Random): string => {
  const slots: Slots = { demo, idea, random };
  const core = stepClause ? oneClause(idea.manifestation, random) : otherOrder(idea.manifestation, random);
  const fitting = isConduct(idea) ? openings : [...openings, ...caseOpenings];
  const said = random.pick(fitting)([stepClause, otherWords(core, random)].filter(Boolean).join('，'), slots);
  return `${said}${random.pick(endingsFor(idea))(slots)}。`;
};

/** The short name of the risk; with a step it says which one. */
export const rewordName = (demo: DemoUnit, idea: RiskIdea, step: string, random: Random): string => {
  const name = otherWords(idea.riskPoint, random);
  if (step) return random.pick([`${name}（${step}）`, `${step}环节${name}`]);
  return random.pick([name, `${demo.shortName}${idea.power.replace(/^村级/, '')}：${name}`, `${idea.power}中${name}`]);
};

type MeasureWords = { demo: DemoUnit; role: string; random: Random };

const preventFrames: readonly ((text: string, words: MeasureWords) => string)[] = [
  (text, { role }) => `${role}牵头：${text}`,
  (text, { demo }) => `自${demo.year}年起，${text}`,
  (text, { demo }) => `${text}，并在${demo.board}公布`,
  (text, { demo, random }) => `${text}，先在${random.pick(demo.places)}试行，再推到${demo.shortName}全部事项`,
  (text, { random }) => `${text}；每年组织不少于${random.between(1, 4)}次专题学习`,
];
const monitorFrames: readonly ((text: string, words: MeasureWords) => string)[] = [
  (text, { random, role }) => `${text}，发现异常${random.between(2, 7)}日内由${role}说明`,
  (text, { demo, random }) => `${text}，每次抽查不少于${random.between(2, 12)}件，结果报${demo.supervisor}`,
  (text, { demo }) => `${text}，检查情况记入${demo.shortName}岗位月查记录`,
  (text, { demo, random }) => `${text}，其中${random.pick(demo.places)}每季必查`,
  (text, { role }) => `${text}，抽查记录由${role}签字存档`,
];
const disposeFrames: readonly ((text: string, words: MeasureWords) => string)[] = [
  (text, { random }) => `一经查实，${text}，${random.between(5, 20)}个工作日内办结`,
  (text, { demo }) => `${text}，处理结果报${demo.supervisor}`,
  (text, { demo }) => `${text}；整改情况在${demo.board}公布`,
  (text, { role, random }) => `${text}，${role}在${random.between(10, 30)}日内提交整改说明`,
  (text, { demo }) => `${text}，并记入${demo.year}年度风险台账`,
];

const frames = { prevent: preventFrames, monitor: monitorFrames, dispose: disposeFrames } as const;

/** A measure as this unit says it. */
export const rewordMeasure = (phase: keyof typeof frames, text: string, words: MeasureWords): string =>
  `${words.random.pick(frames[phase])(otherWords(text, words.random), words)}。`;
