/** 从目录选取: risks with their measures in the catalogue's words, marked as such until somebody edits them. */
import type { MeasureId, OfficeId, PostId } from '../../domain/ids.ts';
import { type Measure, measurePhases, type MeasureRisk } from '../../domain/measures/measure.ts';
import type { Risk } from '../../domain/risks/risk.ts';
import { comparableText } from '../../domain/text-findings/comparable-text.ts';
import type { Term } from '../../domain/vocabularies/term.ts';
import type { WriteTx } from '../db/handles.ts';
import { type Book, nextPosition, openBook } from '../imports/apply/book.ts';
import { findPost, powerNamed } from '../imports/apply/names.ts';
import { insertRows, readFacts } from '../registers/registers.repo.ts';
import { addRisks, type NewRisk } from '../risks/add-risks.ts';
import type { Entry } from '../snapshots/working.ts';
import type { CatalogueEntry } from './catalogue-entry.ts';

/** Whose risks they become: of a post, or of an office. */
export type Subject = { postId: PostId; officeId: null } | { postId: null; officeId: OfficeId };

/** What an entry says, whoever it was taken for. */
export const wordsOf = (row: Pick<Risk, 'name' | 'manifestation'>): string =>
  `${comparableText(row.name)} ${comparableText(row.manifestation)}`;
export const entryWords = ({ riskPoint, manifestation }: CatalogueEntry): string =>
  wordsOf({ name: riskPoint, manifestation });

const categoryCode = (name: string, categories: readonly Term[]): string | null =>
  categories.find((term) => term.name === name || term.aliases?.includes(name))?.code ?? null;

/**
 * Adds the entries' risks and measures; powers are found by name or added. Levels are not taken: the county's method
 * grades them. What the subject already has in the same words is left out.
 *
 * @returns the risks added, in the order of the entries
 */
export function takeEntries(
  tx: WriteTx,
  entry: Entry,
  chosen: readonly CatalogueEntry[],
  subject: Subject,
  newId: () => string,
): Risk[] {
  const book = openBook(readFacts(tx, entry.snapshot.id), newId);
  const powers = book.facts.powers.length;
  const held = new Set(book.facts.risks.filter((risk) => isOf(risk, subject)).map(wordsOf));
  const fresh = chosen.filter((one) => !held.has(entryWords(one)));
  const place = placeOf(book, subject);
  const { categories, powerKinds } = entry.task.settings.vocabularies;
  const rows = fresh.map((one): NewRisk => ({
    ...newRiskOf(one, subject),
    powerId: powerNamed(book, one.power, place, powerKinds).id,
    category: categoryCode(one.category, categories),
    responsiblePostId: responsible(book, one, subject, place),
    position: nextPosition(book, 'risks'),
  }));
  insertRows(tx, entry.snapshot.id, 'powers', book.facts.powers.slice(powers));
  const risks = rows.length === 0 ? [] : addRisks(tx, entry, rows, newId);
  const measures = risks.flatMap((risk, at) => measuresOf(book, fresh[at], risk));
  insertRows(
    tx,
    entry.snapshot.id,
    'measures',
    measures.map(({ measure }) => measure),
  );
  insertRows(
    tx,
    entry.snapshot.id,
    'measureRisks',
    measures.map(({ link }) => link),
  );
  return risks;
}

const isOf = (risk: Risk, { postId, officeId }: Subject): boolean =>
  postId === null ? risk.subject === 'office' && risk.officeId === officeId : risk.postId === postId;

const placeOf = ({ facts }: Book, { postId, officeId }: Subject): OfficeId | null =>
  officeId ?? facts.posts.find(({ id }) => id === postId)?.officeId ?? null;

/** The post the entry names where the unit has one, else the post it is taken for. */
const responsible = (book: Book, { responsibleRole }: CatalogueEntry, subject: Subject, place: OfficeId | null) =>
  (findPost(book, responsibleRole, place) ?? findPost(book, responsibleRole, null))?.id ?? subject.postId;

type Taken = Omit<NewRisk, 'powerId' | 'category' | 'responsiblePostId' | 'position'>;
const newRiskOf = ({ riskPoint, manifestation }: CatalogueEntry, { postId, officeId }: Subject): Taken => ({
  step: '',
  subject: postId === null ? 'office' : 'post',
  officeId,
  postId,
  name: riskPoint,
  manifestation,
  methods: [],
  techniques: [],
  channels: [],
  leaderPostId: null,
  change: 'new',
  changeReason: '',
  origin: 'catalogue',
  remark: '',
  foundOn: null,
});

function measuresOf(
  book: Book,
  entry: CatalogueEntry | undefined,
  risk: Risk,
): { measure: Measure; link: MeasureRisk }[] {
  if (entry === undefined) return [];
  return measurePhases.map((phase) => {
    const id = book.newId() as MeasureId;
    const measure: Measure = {
      id,
      phase,
      text: entry[phase],
      means: null,
      responsiblePostId: risk.responsiblePostId,
      leaderPostId: null,
      dueKind: 'long-term',
      dueOn: null,
      supervisor: '',
      progress: '',
      position: nextPosition(book, 'measures'),
    };
    return { measure, link: { measureId: id, riskId: risk.id } };
  });
}
