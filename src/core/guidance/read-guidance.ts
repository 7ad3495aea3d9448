/** Reads resources/guidance/*.json, the questions of guided finding. The files are ours: a fault in them is a bug. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { UnitLevel } from '../../domain/units/unit.ts';

/** 流程分析 情景模拟 环境分析 案例分析 (Hubei 五大机制一): codes of the default vocabulary. */
export const guidedTechniques = ['flow-analysis', 'scenario', 'environment-analysis', 'case-analysis'] as const;
export const guidedLevels = ['county', 'township', 'village', 'department'] as const satisfies readonly UnitLevel[];
export type GuidedTechnique = (typeof guidedTechniques)[number];

const sentence = z.string().trim().min(10).max(120);
const questionSchema = z.strictObject({
  /** stable; never used again for another question */
  id: z.string().regex(/^[a-z]+-[a-z]+-\d{2}$/),
  unitLevel: z.enum(guidedLevels),
  question: sentence.regex(/？/u),
  hint: sentence,
  /** where an answer usually belongs; a task without this category leaves it open */
  category: z.enum(['ideology', 'duty', 'process', 'institution', 'environment']),
});
const fileSchema = z.strictObject({ technique: z.enum(guidedTechniques), questions: z.array(questionSchema) });

export type GuidedQuestion = z.output<typeof questionSchema> & { technique: GuidedTechnique };

/** @throws Error naming file and field */
export function parseGuidance(name: string, json: string): GuidedQuestion[] {
  const checked = fileSchema.safeParse(JSON.parse(json));
  if (!checked.success) throw new Error(`guidance ${name}: ${z.prettifyError(checked.error)}`);
  const { technique, questions } = checked.data;
  return questions.map((question) => ({ ...question, technique }));
}

const readFolders = new Map<string, readonly GuidedQuestion[]>();

/** All questions, techniques in alphabetical order of their files; read once per resources folder. */
export function guidanceOf(resourcesDir: string): readonly GuidedQuestion[] {
  const known = readFolders.get(resourcesDir);
  if (known !== undefined) return known;
  const folder = join(resourcesDir, 'guidance');
  const names = readdirSync(folder).filter((name) => name.endsWith('.json'));
  const questions = names.toSorted().flatMap((name) => parseGuidance(name, readFileSync(join(folder, name), 'utf8')));
  readFolders.set(resourcesDir, questions);
  return questions;
}
