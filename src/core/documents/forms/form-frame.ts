/** What all forms share around their blocks: heading lines, paper, watermark, sign-off. */
import type { FormBlock, FormSpec, Heading, Paper, Tail } from '../../../domain/forms/form-spec.ts';
import { chineseDay } from '../../../text/chinese-day.ts';
import { inCountyWords } from './county-words.ts';
import type { FormFacts } from './form-facts.ts';
import { signersOf } from './local-signers.ts';

export const handlingMark = '内部资料 注意保管';
const draftMark = '送审稿';

export type FormParts = {
  blocks: FormBlock[];
  /** appended to the form's id where one setting makes several forms */
  part?: string;
  /** name in the contents list and on the sheet tab; default label and title */
  name?: string;
  orientation?: Paper['orientation'];
  paper?: Paper['size'];
  /** replaces single heading lines */
  heading?: Partial<Heading>;
  /** printed after the county's own notes */
  notes?: string[];
  balance?: string[];
  /** false where the form has its own boxes to sign in */
  hasSignOff?: boolean;
};

/** A form with its heading and tail from the county's setting. */
export function formFrame(form: FormFacts, parts: FormParts): FormSpec {
  const { setting, settings, draft } = form;
  const title = inCountyWords(setting.title, settings);
  const frame: FormSpec = {
    id: parts.part ? `${setting.id}-${parts.part}` : setting.id,
    name: parts.name ?? [setting.label, title].filter(Boolean).join(' '),
    paper: { size: parts.paper ?? setting.paper, orientation: parts.orientation ?? 'landscape' },
    heading: { ...headingOf(form, title), ...parts.heading },
    blocks: parts.blocks,
    tail: tailOf(form, parts),
    handling: handlingMark,
    seamLine: !draft && setting.seals.length > 0,
    delivery: {
      medium: setting.medium === 'electronic' ? 'electronic' : 'paper',
      copies: setting.copies,
      duplex: setting.duplex,
    },
  };
  return draft ? { ...frame, watermark: draftMark } : frame;
}

/** Name of the unit as it stands on paper, with 代报 where another unit filled in for it. */
export function unitOnPaper(form: FormFacts): string {
  const reporter = reporterName(form);
  return reporter === undefined ? form.unit.name : `${form.unit.name}（${reporter}代报）`;
}

/** Who filled in for the unit; undefined when it did so itself. */
export function reporterName({ facts, settings, unit }: FormFacts): string | undefined {
  const profile = facts.profiles.find(({ unitCode }) => unitCode === unit.code);
  if (!profile || profile.reportedBy === null) return undefined;
  return settings.units.find(({ code }) => code === profile.reportedBy)?.name ?? profile.reportedBy;
}

function headingOf(form: FormFacts, title: string): Heading {
  return {
    ...(form.setting.label ? { label: form.setting.label } : {}),
    title,
    left: `${form.setting.seals[0] ?? '填报单位'}：${unitOnPaper(form)}`,
    cutoff: `统计截止：${chineseDay(form.cutoff)}`,
    right: `填报日期：${chineseDay(form.today)}`,
  };
}

function tailOf(form: FormFacts, parts: FormParts): Tail {
  const notes = [...form.setting.notes, ...(parts.notes ?? [])].map((note) => inCountyWords(note, form.settings));
  // The first seal goes onto the unit's name in the heading, further ones beside the signatures.
  const signed = signersOf(form).map((label) => signerOf(form, label));
  const sealed = form.setting.seals.slice(1).map((label) => ({ label: `${label}：` }));
  const signers = parts.hasSignOff === false ? [] : [...signed, ...sealed];
  return {
    signers,
    // A form that says 本期无… does not go on with sums of nothing.
    balance: parts.blocks.some(hasRows) ? (parts.balance ?? []) : [],
    notes: numberedNotes(notes),
    ...(form.setting.seals.length === 0 ? { sealMm: 0 } : {}),
  };
}

function hasRows(block: FormBlock): boolean {
  return block.kind !== 'table' || block.rows.length > 0;
}

/** The clerk's name is known and printed; everybody else signs by hand. */
function signerOf({ facts, unit }: FormFacts, label: string): { label: string; name?: string } {
  const clerk = facts.profiles.find(({ unitCode }) => unitCode === unit.code)?.contactName ?? '';
  const isClerk = label === '填表人' || label === '填报人';
  if (isClerk) return clerk ? { label: `${label}：`, name: clerk } : { label: `${label}：` };
  return { label: `${label}（签字）：` };
}

/** `注：…`, or `注：1.…` and `2.…` on lines of their own. */
function numberedNotes(notes: readonly string[]): string[] {
  if (notes.length === 1) return [`注：${notes[0]}`];
  return notes.map((note, index) => `${index === 0 ? '注：' : '　　'}${index + 1}.${note}`);
}
