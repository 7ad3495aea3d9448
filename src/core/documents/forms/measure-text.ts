/** Measures as they stand in a cell: numbered texts, due dates and people of one or several measures. */
import { type Measure, type MeasurePhase, measurePhases } from '../../../domain/measures/measure.ts';
import type { PostId } from '../../../domain/ids.ts';
import { dueKindNames } from '../../../text/labels/measure-labels.ts';
import { chineseDay } from '../../../text/chinese-day.ts';
import { type FactsLookup, vacant } from './facts-lookup.ts';

export const notMade = '尚未制定';

const shortPhaseNames: Record<MeasurePhase, string> = { prevent: '前期', monitor: '中期', dispose: '后期' };

/** One text as it is; several as `1.…` on lines of their own. */
export function numberedLines(texts: readonly string[]): string {
  if (texts.length < 2) return texts[0] ?? '';
  return texts.map((text, index) => `${index + 1}.${text}`).join('\n');
}

/** All measures of a risk in one cell, each with its phase; empty without measures. */
export function measuresCell(measures: readonly Measure[]): string {
  return numberedLines(measures.map(({ phase, text }) => `（${shortPhaseNames[phase]}）${text}`));
}

/** 长期坚持, 立行立改 or a day; empty where a day is not said. */
export function dueText({ dueKind, dueOn }: Pick<Measure, 'dueKind' | 'dueOn'>): string {
  if (dueKind !== 'date') return dueKindNames[dueKind];
  return dueOn === null ? '' : `${chineseDay(dueOn)}前`;
}

/** One due date where all phases agree; else a line for each, phases with the same one together. */
export function dueCell(measures: readonly Measure[]): string {
  const ofPhase = measurePhases.flatMap((phase) => {
    const dues = distinct(measures.filter((measure) => measure.phase === phase).map(dueText));
    return dues.length > 0 ? [{ phase, due: dues.join('、') }] : [];
  });
  const byDue = Map.groupBy(ofPhase, ({ due }) => due);
  if (byDue.size < 2) return ofPhase[0]?.due ?? '';
  return [...byDue]
    .map(([due, phases]) => `${phases.map(({ phase }) => shortPhaseNames[phase]).join('、')}：${due}`)
    .join('\n');
}

/** Names of the holders of several posts, each once; a vacant one among several is named by the post. */
export function peopleCell(posts: readonly (PostId | null)[], lookup: FactsLookup): string {
  const named = distinct(posts.flatMap((post) => post ?? [])) as PostId[];
  if (named.length < 2) return lookup.holderNames(named[0] ?? null);
  const people = named.flatMap((post) => {
    const holders = lookup.holdersOf(post).map(({ name }) => name);
    return holders.length > 0 ? holders : [`${lookup.post(post)?.name ?? ''}（${vacant}）`];
  });
  return distinct(people).join('、');
}

/** Titles with their document numbers, each in book-title marks. */
export function regulationsCell(measures: readonly Measure[], lookup: FactsLookup): string {
  const regulations = measures.flatMap((measure) => lookup.regulationsOf(measure));
  return distinct(
    regulations.map(({ title, number }) => `《${title.replace(/^《(.*)》$/u, '$1')}》${number ? `（${number}）` : ''}`),
  ).join('\n');
}

function distinct(texts: readonly string[]): string[] {
  return [...new Set(texts)].filter((text) => text !== '');
}
