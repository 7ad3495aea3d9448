import type { DataValidation, Workbook } from 'exceljs';
import { cellString } from './sheet-text.ts';

const SHEET_NAME = '_选项';

/** Drop-down lists of a workbook; equal lists are stored once, on a hidden sheet behind defined names. */
export class ChoiceLists {
  readonly #lists = new Map<string, string[]>();

  /** The validation for a cell; forbids other entries, allows an empty one. */
  validation(choices: string[], title: string): DataValidation {
    const key = JSON.stringify(choices);
    if (!this.#lists.has(key)) this.#lists.set(key, choices);
    const number = [...this.#lists.keys()].indexOf(key) + 1;
    return {
      type: 'list',
      allowBlank: true,
      formulae: [listName(number)],
      showErrorMessage: true,
      errorStyle: 'stop',
      errorTitle: cellString(title).slice(0, 32),
      error: '请从下拉列表中选择。',
    };
  }

  /** Adds the hidden sheet; call once, after all other sheets. */
  write(workbook: Workbook): void {
    if (this.#lists.size === 0) return;
    const sheet = workbook.addWorksheet(SHEET_NAME, { state: 'hidden' });
    [...this.#lists.values()].forEach((choices, at) => {
      choices.forEach((choice, row) => (sheet.getCell(row + 1, at + 1).value = cellString(choice)));
      const letter = sheet.getColumn(at + 1).letter;
      workbook.definedNames.add(`'${SHEET_NAME}'!$${letter}$1:$${letter}$${choices.length}`, listName(at + 1));
    });
  }
}

function listName(number: number): string {
  return `选项_${number}`;
}
