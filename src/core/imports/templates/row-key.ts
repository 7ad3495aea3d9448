/**
 * The hidden id of a template's row. It says whose row it is, so that a filled sheet is known by its rows and not by
 * its file's name: `unit/cycle/part/issue/row`, e.g. `QH-01-01/2026/blank-office-<id>/1f0c/new-3`. A long row goes on
 * in pieces, whose ids end in `#2`, `#3` …
 */
import { createHash } from 'node:crypto';

/**
 * @property part  id of the form: `blank-office-<id>`, `blank-office-leaders`, `blank-person-<id>`
 * @property issue which writing of templates; new rows of different writings are different rows
 * @property row   id of the risk the row was filled with, or `new-1` …
 */
export type RowKey = { unit: string; cycle: string; part: string; issue: string; row: string; piece: number };

const shape =
  /^([A-Za-z0-9-]{1,20})\/(\d{4}(?:-\d{1,2})?)\/(blank-[a-z]+-[\w-]{1,60})\/(\w{1,20})\/([\w-]{1,60})(?:#(\d+))?$/;

export const rowKey = ({ unit, cycle, part, issue }: Omit<RowKey, 'row' | 'piece'>, row: string): string =>
  [unit, cycle, part, issue, row].join('/');

/** @returns undefined for any other text */
export function readRowKey(text: string): RowKey | undefined {
  const [, unit = '', cycle = '', part = '', issue = '', row = '', piece = '1'] = shape.exec(text.trim()) ?? [];
  return unit === '' ? undefined : { unit, cycle, part, issue, row, piece: Number(piece) };
}

const isUuid = (text: string): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text);

/**
 * Id of the risk a template's row stands for: the one it was filled with, or one derived from the row, so that the
 * same sheet taken twice gives the same risk.
 *
 * @param part number of the risk where one row holds several, from 0
 */
export function riskIdOf(key: RowKey, part: number): string {
  if (part === 0 && isUuid(key.row)) return key.row;
  const digest = createHash('sha256')
    .update(`${rowKey(key, key.row)}/${part}`)
    .digest('hex');
  return [
    digest.slice(0, 8),
    digest.slice(8, 12),
    `8${digest.slice(13, 16)}`,
    `9${digest.slice(17, 20)}`,
    digest.slice(20, 32),
  ].join('-');
}

/** Whether the row was filled with a risk of the ledger when the template was written. */
export const isFilledRow = (key: RowKey): boolean => isUuid(key.row);
