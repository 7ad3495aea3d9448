import { z } from 'zod';
import { DomainError } from '../../domain/errors.ts';
import { command, query } from '../api/procedure.ts';
import { requiredLine } from '../registers/fields.ts';
import { listViews, removeView, saveView } from './views.repo.ts';

const page = z.string().regex(/^[a-z][a-z0-9-]{0,39}$/);
const name = requiredLine.max(50);
const isJson = (text: string): boolean => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    // The answer is the point: whatever JSON.parse refuses is no JSON.
    return false;
  }
};

/** 表格视图: sorting, filters and columns somebody keeps under a name. They stay on this ledger and are never sent. */
export const views = {
  /** Views of one page, by name. */
  list: query(z.strictObject({ page }), ({ db }, input) => listViews(db, input.page)),

  /** Keeps a view; one of the same name is replaced. `json` is the page's own, up to 20 000 characters. */
  save: command(
    z.strictObject({ page, name, json: z.string().max(20_000).refine(isJson, 'json') }),
    ({ tx, now }, { json, ...about }) => {
      saveView(tx, { ...about, value: json, savedAt: now() });
      return {};
    },
  ),

  /** @throws DomainError ROW_NOT_FOUND */
  remove: command(z.strictObject({ page, name }), ({ tx }, input) => {
    if (!removeView(tx, input.page, input.name))
      throw new DomainError('ROW_NOT_FOUND', { register: '表格视图', id: input.name });
    return {};
  }),
};
