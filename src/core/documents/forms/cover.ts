/** 报送封面: stands on the package, carries digest and key code, is signed and sealed (docs/FORMS.md). Not in the package. */
import type { FormBlock, FormSpec, KeyValueItem, TableBlock } from '../../../domain/forms/form-spec.ts';
import { codeGroups } from '../../../domain/packages/key-code.ts';
import type { PackagePurpose } from '../../../domain/packages/manifest.ts';
import { measurePhaseNames, measurePhases } from '../../../domain/measures/measure.ts';
import { balance } from '../../../domain/registers/balance.ts';
import { countFacts } from '../../../domain/registers/count-facts.ts';
import { selfScoreKey, type Totals } from '../../../domain/registers/totals.ts';
import type { Day } from '../../../domain/ids.ts';
import { chineseDay } from '../../../text/chinese-day.ts';
import { inCountyWords } from './county-words.ts';
import { digestCode } from './digest-code.ts';
import type { FormFacts } from './form-facts.ts';
import { formFrame, reporterName } from './form-frame.ts';
import { signersOf } from './local-signers.ts';

/** A form that goes with the cover; page numbers as printed. */
export type CoverContent = { name: string; pageCount: number; firstPage: number; lastPage: number; copies: number };

export type CoverFacts = FormFacts & {
  purpose: PackagePurpose;
  /** name of the unit it is sent to */
  receiver: string;
  /** which submission of the cycle it is, from 1; null = not known */
  submissionNo: number | null;
  packageId: string;
  taskVersion: number;
  contents: readonly CoverContent[];
  /** results of the 审核公式; an error would have stopped the export */
  checks: { errors: number; warnings: number; explained: readonly ExplainedFinding[] };
  /** SHA-256 of manifest.json, 64 hex digits; null on a 送审稿 or before the export */
  digest: string | null;
  /** 30 digits of the signing key; null where the unit signs on paper only (代报) */
  keyCode: string | null;
  /** counted above the unit's own rows, for combined packages; null = counted from `facts` */
  totals: Totals | null;
};

export type ExplainedFinding = { sentence: string; reason: string; approver: string; approvedOn: Day };

const purposeNames: Record<PackagePurpose, string> = {
  annual: '年度报送',
  progress: '过程报送',
  correction: '更正报送',
  special: '专项报送',
};

export function cover(form: CoverFacts): FormSpec {
  const { settings } = form;
  const totals = form.totals ?? countFacts(form.facts, settings, form.approved);
  const blocks: FormBlock[] = [
    { kind: 'keyValue', pairsPerRow: 2, labelMm: 26, items: coverItems(form), fontSizePt: 10.5 },
    countTable(form, totals),
    contentsTable(form),
    ...codeBlocks(form),
    sealBlock(form),
    ...explanationBlocks(form),
  ];
  return formFrame(form, {
    blocks,
    orientation: 'portrait',
    paper: 'A4',
    hasSignOff: false,
    balance: balance(totals, settings)
      .lines.filter(({ ok }) => !ok)
      .map(({ sentence }) => `数字不平：${sentence}`),
    heading: {
      title: inCountyWords(form.setting.title, settings),
      subtitle: inCountyWords(settings.cycle.title, settings),
      left: `统计截止：${chineseDay(form.cutoff)}`,
      cutoff: '',
    },
  });
}

function coverItems(form: CoverFacts): KeyValueItem[] {
  const profile = form.facts.profiles.find(({ unitCode }) => unitCode === form.unit.code);
  const reporter = reporterName(form);
  const { errors, warnings, explained } = form.checks;
  return [
    { label: '报送单位', value: `${form.unit.name}（${form.unit.code}）`, wide: true },
    ...(reporter === undefined ? [] : [{ label: '代　　报', value: `由${reporter}依据盖章纸质表代报`, wide: true }]),
    { label: '主送单位', value: form.receiver },
    {
      label: '报送性质',
      value: `${purposeNames[form.purpose]}${form.submissionNo === null ? '' : `（第 ${form.submissionNo} 次）`}`,
    },
    { label: '任务版本', value: `${form.settings.cycle.code} 周期第 ${form.taskVersion} 版` },
    { label: '审核结果', value: `错误 ${errors}，已说明 ${explained.length}，提示 ${warnings}` },
    { label: '联 系 人', value: profile?.contactName ?? '' },
    { label: '联系电话', value: profile?.contactPhone ?? '' },
    { label: '报送包号', value: form.packageId, wide: true },
  ];
}

/** Names over numbers, only what was counted. */
function countTable({ settings }: CoverFacts, totals: Totals): TableBlock {
  const named: [string, string][] = [
    ['posts', '岗位'],
    ['persons', '人员'],
    ['powers', '职权'],
    ['risks', '风险\n点数'],
    ...settings.levels.names.map((name, index): [string, string] => [`level:${index + 1}`, name]),
    ['level:none', '未定\n等级'],
    ...measurePhases.map((phase): [string, string] => [
      `phase:${phase}`,
      measurePhaseNames[phase].replace(/^../u, '$&\n'),
    ]),
    ['measures', '措施\n合计'],
    ['regulations', '配套\n制度'],
    [selfScoreKey, '自评\n得分'],
  ];
  const counted = named.filter(([key]) => key in totals && (key !== 'level:none' || (totals[key] ?? 0) > 0));
  const value = (key: string): number => (totals[key] ?? 0) / (key === selfScoreKey ? 10 : 1);
  return {
    kind: 'table',
    columns: counted.map(([key, title]) => ({ key, title, widthMm: 13, kind: 'number' })),
    rows: [{ id: 'totals', cells: Object.fromEntries(counted.map(([key]) => [key, value(key)])) }],
  };
}

function contentsTable({ contents }: CoverFacts): TableBlock {
  const pages = contents.reduce((sum, { pageCount }) => sum + pageCount, 0);
  const range = ({ firstPage, lastPage }: CoverContent): string =>
    firstPage === lastPage ? `${firstPage}` : `${firstPage}—${lastPage}`;
  return {
    kind: 'table',
    columns: [
      { key: 'no', title: '序号', widthMm: 12, kind: 'number' },
      { key: 'name', title: '材料目录', widthMm: 95 },
      { key: 'range', title: '页码', widthMm: 22, align: 'center' },
      { key: 'pages', title: '页数', widthMm: 18, kind: 'number' },
      { key: 'copies', title: '份数', widthMm: 18, kind: 'number' },
    ],
    rows: [
      ...contents.map((content, index) => ({
        id: String(index + 1),
        cells: {
          no: index + 1,
          name: content.name,
          range: range(content),
          pages: content.pageCount,
          copies: content.copies,
        },
      })),
      {
        id: 'total',
        cells: { no: '合　计', range: '', pages, copies: '' },
        spans: { no: 2 },
        emphasis: 'total' as const,
      },
    ],
    fontSizePt: 10.5,
    emptyText: '没有随附材料',
  };
}

/** Codes are for comparing by eye or scanner: 30 digits in six groups; the digest also as hex for other tools. */
function codeBlocks({ draft, digest, keyCode }: CoverFacts): FormBlock[] {
  if (draft) return [{ kind: 'paragraph', style: 'small', text: '送审稿不附校验码，不作报送凭证。' }];
  const codes = [
    ...(digest === null ? [] : [codeOf('报送包校验码', digestCode(digest))]),
    ...(keyCode === null ? [] : [codeOf('签名密钥码', keyCode)]),
  ];
  const [first, second] = codes;
  const groups = (digest?.match(/.{8}/gu) ?? []).join(' ');
  return [
    ...(first ? [{ kind: 'qr', sizeMm: 26, ...first, ...(second ? { beside: second } : {}) } as const] : []),
    ...(digest === null ? [] : [{ kind: 'paragraph', style: 'small', text: `SHA-256：${groups}` } as const]),
  ];
}

/** Three groups of five digits a line, beside the code. */
function codeOf(title: string, digits: string): { digits: string; lines: string[] } {
  const groups = codeGroups(digits);
  return { digits, lines: [title, groups.slice(0, 3).join('  '), groups.slice(3).join('  ')] };
}

/** One box per signer and per seal, side by side. */
function sealBlock(form: CoverFacts): FormBlock {
  const { setting, facts, unit } = form;
  const clerk = facts.profiles.find(({ unitCode }) => unitCode === unit.code)?.contactName ?? '';
  const date = '年　　月　　日';
  const signers = signersOf(form).map((signer) => {
    const isClerk = signer === '填报人' || signer === '填表人';
    return { label: isClerk && clerk ? `${signer}：${clerk}` : `${signer}（签字）：`, note: date };
  });
  return {
    kind: 'sealArea',
    boxes: [...signers, ...setting.seals.map((label) => ({ label, note: date }))],
  };
}

function explanationBlocks({ checks }: CoverFacts): FormBlock[] {
  if (checks.explained.length === 0) return [];
  return [
    {
      kind: 'table',
      caption: '审核说明',
      columns: [
        { key: 'no', title: '序号', widthMm: 12, kind: 'number' },
        { key: 'sentence', title: '审核发现', widthMm: 55 },
        { key: 'reason', title: '说明理由', widthMm: 56 },
        { key: 'approver', title: '批准人', widthMm: 18, align: 'center' },
        { key: 'approvedOn', title: '批准日期', widthMm: 30, align: 'center' },
      ],
      rows: checks.explained.map((finding, index) => ({
        id: String(index + 1),
        cells: {
          no: index + 1,
          sentence: finding.sentence,
          reason: finding.reason,
          approver: finding.approver,
          approvedOn: chineseDay(finding.approvedOn),
        },
      })),
    },
  ];
}
