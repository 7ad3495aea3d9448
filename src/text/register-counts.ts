import { type RegisterName, registerNames } from '../domain/registers/facts.ts';
import { joinWords } from './join-words.ts';
import { registerLabels } from './labels/register-labels.ts';

/** Rows by register, e.g. 风险点 2、防控措施 5; registers without rows are left out, all of them = ''. */
export const registerCounts = (counts: Partial<Record<RegisterName, number>>): string =>
  joinWords(
    registerNames.map((name) => {
      const count = counts[name] ?? 0;
      return count > 0 ? `${registerLabels[name]} ${count}` : '';
    }),
  );
