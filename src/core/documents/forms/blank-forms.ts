/**
 * Collection inside a unit: one sheet per office and one per person, filled with what is known, then blank rows. On
 * paper they are filled in by hand, as xlsx with drop-downs; the row ids stand in the hidden column, and the headings are
 * those the import recognises.
 */
import type { FormSpec } from '../../../domain/forms/form-spec.ts';
import { type MeasurePhase, measurePhaseNames, measurePhases } from '../../../domain/measures/measure.ts';
import type { Risk } from '../../../domain/risks/risk.ts';
import { isLiveRisk } from '../../../domain/risks/is-live-risk.ts';
import type { Term } from '../../../domain/vocabularies/term.ts';
import { inCountyWords } from './county-words.ts';
import { factsLookup, type FactsLookup, type OfficePlace } from './facts-lookup.ts';
import { type FormColumn, formTable } from './form-columns.ts';
import type { FormFacts } from './form-facts.ts';
import { formFrame } from './form-frame.ts';
import { numberedLines } from './measure-text.ts';
import { personItems, personSheets } from './personal-risks.ts';

/** `form.id` is `blank-office-<id>` (`blank-office-leaders`) or `blank-person-<id>`. */
export type BlankForms = { offices: FormSpec[]; persons: FormSpec[] };

const title = '廉政风险点和防控措施填报表';
const builtIn = ['no', 'post', 'power', 'step', 'risk', 'manifestation', 'category', 'level', ...measurePhases];
/** Lowest number of rows that a sheet has in all, so that an empty one fills a page. */
const leastRows = { 科室: 8, 组织: 8, 个人: 5 };
const leastBlank = 3;
/** Room to write two lines by hand. */
const rowMm = 11;

/** Empty rows are `undefined`. */
type BlankRow = Risk | undefined;
type Sheet = {
  part: string;
  who: string;
  kind: '科室' | '组织' | '个人';
  risks: Risk[];
  postNames: string[];
  powerNames: string[];
};

export function blankForms(form: FormFacts): BlankForms {
  const lookup = factsLookup(form);
  const places = form.unit.level === 'village' ? '组织' : '科室';
  const offices = officesWithPosts(form, lookup).map((office) => {
    const isOf = (risk: Risk): boolean => lookup.officeOf(risk).id === office.id;
    const posts = form.facts.posts.filter(({ officeId }) => (officeId ?? '') === office.id);
    const powers = form.facts.powers.filter(({ officeId }) => (officeId ?? '') === office.id);
    return blankForm(form, lookup, {
      part: `blank-office-${office.id || 'leaders'}`,
      who: office.name,
      kind: places,
      risks: lookup.risks.filter((risk) => isLiveRisk(risk) && isOf(risk)),
      postNames: posts.map(({ name }) => name),
      powerNames: powers.map(({ name }) => name),
    });
  });
  return { offices, persons: personForms(form, lookup) };
}

function personForms(form: FormFacts, lookup: FactsLookup): FormSpec[] {
  return personSheets(form, lookup).map((sheet) => {
    const spec = blankForm(form, lookup, {
      part: `blank-person-${sheet.person.id}`,
      who: sheet.person.name,
      kind: '个人',
      risks: sheet.risks.filter(isLiveRisk),
      postNames: sheet.posts.map(({ post }) => post.name),
      powerNames: form.facts.powers.map(({ name }) => name),
    });
    const items = personItems(form, sheet, lookup).map((item) => ({ ...item, minMm: 8 }));
    return {
      ...spec,
      blocks: [{ kind: 'keyValue', pairsPerRow: 2, labelMm: 26, items, fontSizePt: 10.5 }, ...spec.blocks],
    };
  });
}

/** The leaders first, where some post or power belongs to no office. */
function officesWithPosts({ facts }: FormFacts, lookup: FactsLookup): OfficePlace[] {
  const hasLeaders = [...facts.posts, ...facts.powers].some(({ officeId }) => officeId === null);
  return [...(hasLeaders ? [lookup.officeOfId(null)] : []), ...facts.offices];
}

function blankForm(form: FormFacts, lookup: FactsLookup, sheet: Sheet): FormSpec {
  const blanks = Math.max(leastRows[sheet.kind] - sheet.risks.length, leastBlank);
  const rows: BlankRow[] = [...sheet.risks, ...Array.from({ length: blanks }, () => undefined)];
  const plain: FormFacts = { ...form, setting: { ...form.setting, columns: null } };
  const table = formTable(plain, {
    columns: columns(form, lookup, sheet),
    builtIn,
    rows,
    rowId: (risk, index) => risk?.id ?? `new-${index + 1}`,
    emptyText: '',
  });
  const spec = formFrame(plain, {
    blocks: [{ ...table, minRowMm: rowMm }],
    name: `${sheet.kind} ${sheet.who}`,
    paper: 'A4',
    hasSignOff: false,
    heading: {
      title: inCountyWords(title, form.settings),
      left: `单位：${form.unit.name}　${sheet.kind === '个人' ? '填报人' : sheet.kind}：${sheet.who}`,
    },
  });
  const { label: _label, cutoff: _cutoff, ...heading } = spec.heading;
  const signers = [{ label: '填报人（签字）：' }, { label: '联系电话：' }];
  return { ...spec, id: sheet.part, seamLine: false, heading, tail: { signers, notes: guidance(form), sealMm: 0 } };
}

function guidance({ settings }: FormFacts): string[] {
  const { categories } = settings.vocabularies;
  return [
    '填写说明：1.每个风险点一行，已列出的可以修改，不再存在的请划去并注明原因；同一阶段有几条措施的写明“1.”“2.”。',
    `2.风险类别填${names(categories)}；风险等级由重到轻填${settings.levels.names.join('、')}。`,
    '3.不得填写身份证号码、银行账号和具体案件、举报人信息；电子表请勿改动表头和隐藏列。',
  ];
}

function names(terms: readonly Term[]): string {
  return terms.map(({ name }) => name).join('、');
}

function columns(form: FormFacts, lookup: FactsLookup, sheet: Sheet): FormColumn<BlankRow>[] {
  const { settings } = form;
  const text = (value: (risk: Risk) => string) => (risk: BlankRow) => (risk ? value(risk) : '');
  return [
    { key: 'no', title: '序号', widthMm: 10, kind: 'number', value: (_, index) => index + 1 },
    {
      key: 'post',
      title: '岗位',
      widthMm: 20,
      align: 'center',
      choices: sheet.postNames,
      value: text(({ postId }) => lookup.post(postId)?.name ?? ''),
    },
    {
      key: 'power',
      title: '职权事项',
      widthMm: 25,
      choices: sheet.powerNames,
      value: text((risk) => lookup.powerOf(risk)?.name ?? ''),
    },
    { key: 'step', title: '环节', widthMm: 18, align: 'center', value: text(({ step }) => step) },
    { key: 'risk', title: '廉政风险点', widthMm: 26, value: text(({ name }) => name) },
    { key: 'manifestation', title: '表现形式', widthMm: 44, value: text(({ manifestation }) => manifestation) },
    {
      key: 'category',
      title: '风险\n类别',
      widthMm: 18,
      align: 'center',
      choices: settings.vocabularies.categories.map(({ name }) => name),
      value: text((risk) => (risk.category === null ? '' : lookup.categoryName(risk))),
    },
    {
      key: 'level',
      title: '风险\n等级',
      widthMm: 13,
      kind: 'level',
      levels: settings.levels.names,
      choices: settings.levels.names,
      value: text((risk) => (lookup.level(risk) === null ? '' : lookup.levelName(risk))),
    },
    ...measurePhases.map((phase) => phaseColumn(phase, lookup)),
  ];
}

function phaseColumn(phase: MeasurePhase, lookup: FactsLookup): FormColumn<BlankRow> {
  return {
    key: phase,
    title: measurePhaseNames[phase],
    widthMm: 32,
    value: (risk) =>
      risk
        ? numberedLines(
            lookup
              .measuresOf(risk.id)
              .filter((measure) => measure.phase === phase)
              .map(({ text }) => text),
          )
        : '',
  };
}
