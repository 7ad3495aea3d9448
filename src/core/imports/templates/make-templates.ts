/** Blank, pre-filled sheets with hidden row ids, from a unit's year or for a unit that has none yet. */
import type { FormBlock, FormSpec } from '../../../domain/forms/form-spec.ts';
import type { OfficeId } from '../../../domain/ids.ts';
import type { Facts } from '../../../domain/registers/facts.ts';
import type { UnitLevel } from '../../../domain/units/unit.ts';
import type { EntryFacts } from '../../documents/entry-forms.ts';
import { blankForms } from '../../documents/forms/blank-forms.ts';
import { safeFileNames } from './file-name.ts';
import { rowKey } from './row-key.ts';

/**
 * One file: a sheet per office and person, or all sheets of a unit that another one reports for (代报).
 *
 * @property part id of the form of an office or person, '' for a unit
 */
export type Template = {
  kind: 'office' | 'person' | 'unit';
  who: string;
  part: string;
  fileName: string;
  forms: FormSpec[];
};

const word = '填报表';
/** 党组织 村委会 村务监督委员会 集体经济组织 (domain: glossary, office) */
const defaultOffices: Record<UnitLevel, string[]> = {
  village: ['党组织', '村委会', '村务监督委员会', '集体经济组织'],
  township: [],
  department: [],
  county: [],
};

/** @param issue short id of this writing of templates */
export function ownTemplates(facts: EntryFacts, issue: string): Template[] {
  const { offices, persons } = blankForms(formFacts(facts));
  const made = [
    ...offices.map((form) => ({
      kind: 'office' as const,
      label: facts.unit.level === 'village' ? '组织' : '科室',
      form,
    })),
    ...persons.map((form) => ({ kind: 'person' as const, label: '个人', form })),
  ].map((one) => ({ ...one, who: one.form.name.replace(/^\S+ /u, '') }));
  const names = safeFileNames(made.map(({ label, who }) => [word, label, who]));
  return made.map(({ kind, who, form }, at) => ({
    kind,
    who,
    part: form.id,
    fileName: names[at] ?? '',
    forms: [withRowKeys(form, facts, issue)],
  }));
}

/** @param reporter name of the unit that will report for it */
export function unitTemplate(facts: EntryFacts, issue: string, reporter: string, newId: () => string): Template {
  const { unit } = facts;
  const known = facts.facts.offices.length > 0 ? facts : { ...facts, facts: withOffices(facts, newId) };
  const forms = blankForms(formFacts(known)).offices.map((form) => onBehalf(form, unit.name, reporter));
  const [fileName = ''] = safeFileNames([[word, '代报', `${unit.name} ${unit.code}`]]);
  return {
    kind: 'unit',
    who: unit.name,
    part: '',
    fileName,
    forms: forms.map((form) => withRowKeys(form, known, issue)),
  };
}

const formFacts = (facts: EntryFacts) => {
  const { forms } = facts.settings;
  const setting = forms.find(({ id }) => id === 'risk-identification') ?? forms[0];
  if (setting === undefined) throw new Error('a task has forms');
  return { ...facts, setting };
};

function withOffices({ facts, unit }: EntryFacts, newId: () => string): Facts {
  const names = defaultOffices[unit.level];
  const offices = (names.length > 0 ? names : ['领导班子']).map((name, position) => ({
    id: newId() as OfficeId,
    name,
    position,
  }));
  return { ...facts, offices };
}

/** 代报 stands on the sheet, with room for the stamp that is its evidence. */
function onBehalf(form: FormSpec, unit: string, reporter: string): FormSpec {
  const { left = '' } = form.heading;
  const heading = { ...form.heading, left: left.replace(unit, `${unit}（${reporter}代报）`) };
  const signers = [...(form.tail?.signers ?? []), { label: `${unit}（盖章）：` }];
  return { ...form, heading, blocks: form.blocks.map(shorter), tail: { ...form.tail, signers, sealMm: 20 } };
}

/** Blank rows that give way to the stamp, so that an empty sheet stays one page. */
const stampRows = 2;

function shorter(block: FormBlock): FormBlock {
  if (block.kind !== 'table') return block;
  const isEmptySheet = block.rows.every(({ id }) => id.startsWith('new-')) && block.rows.length > 2 * stampRows;
  return isEmptySheet ? { ...block, rows: block.rows.slice(0, -stampRows) } : block;
}

function withRowKeys(form: FormSpec, { unit, settings }: EntryFacts, issue: string): FormSpec {
  const about = { unit: unit.code, cycle: settings.cycle.code, part: form.id, issue };
  const keyed = (block: FormBlock): FormBlock =>
    block.kind === 'table'
      ? { ...block, rows: block.rows.map((row) => ({ ...row, id: rowKey(about, row.id) })) }
      : block;
  return { ...form, blocks: form.blocks.map(keyed) };
}
