import { type Facts, type RegisterName, registerNames } from '../registers/facts.ts';

export type FactText = { register: RegisterName; rowId: string; field: string; text: string };

/** Links between rows carry no words. */
const wordless = new Set<RegisterName>(['assignments', 'roundRisks', 'measureRisks', 'measureRegulations']);

/** Ids, codes and names of choices: not written by a person. */
const codes = new Set(
  `id sha256 register mediaType unitCode cycle reportedBy kind category methods techniques channels subject reviewStep
   change origin phase means dueKind step:rounds number:risks keySites areas systems grading checkId`.split(/\s+/),
);

/**
 * Every text of a unit's rows, so that a check for what must not be written anywhere cannot forget a field: all strings
 * count unless they are known to be ids or codes. Empty texts are left out; order is that of registers and rows.
 */
export const factTexts = (facts: Facts): FactText[] => {
  const texts: FactText[] = [];
  for (const register of registerNames) {
    if (wordless.has(register)) continue;
    for (const row of facts[register]) collect(texts, register, 'id' in row ? row.id : '', row);
  }
  return texts;
};

const collect = (texts: FactText[], register: RegisterName, rowId: string, holder: object): void => {
  for (const [field, value] of Object.entries(holder)) {
    if (value === null || value === '' || isCode(register, field)) continue;
    if (typeof value === 'string') texts.push({ register, rowId, field, text: value });
    else if (typeof value === 'object') collect(texts, register, rowId, value);
  }
};

const isCode = (register: RegisterName, field: string): boolean =>
  codes.has(field) || field.endsWith('Id') || codes.has(`${field}:${register}`);
