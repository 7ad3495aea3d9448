/** One editable table of a page. */
import { expect, type Locator, type Page } from '@playwright/test';
import { cellOf, pickCell, typeCell } from '../journey/typed-table.ts';

export type Grid = {
  locator: Locator;
  /** A cell by the heading of its column; `row` counts from 0. */
  cell(title: string, row?: number): Promise<Locator>;
  /** Where the row with this text stands, from 0; waits until there is one. */
  rowWith(text: string): Promise<number>;
  type(title: string, text: string, row?: number): Promise<void>;
  /** Chooses an option of a list. */
  pick(title: string, option: string, row?: number): Promise<void>;
  /** Turns a yes or no over. */
  flip(title: string, row?: number): Promise<void>;
  /** Pastes a block as Excel copies it, with its first cell here. */
  paste(title: string, block: readonly (readonly string[])[], row?: number): Promise<void>;
};

export const gridNamed = (page: Page, name: string | RegExp): Grid => {
  const locator = page.getByRole('grid', { name, exact: true });
  const cell = (title: string, row = 0) => cellOf(locator, title, row);
  return {
    locator,
    cell,
    async rowWith(text) {
      const rows = locator.getByRole('row');
      await expect(rows.filter({ hasText: text }).first()).toBeVisible();
      return (await rows.allInnerTexts()).findIndex((words) => words.includes(text)) - 1;
    },
    type: (title, text, row) => typeCell(page, locator, title, text, row),
    pick: (title, option, row) => pickCell(page, locator, title, option, row),
    async flip(title, row = 0) {
      const at = await cell(title, row);
      const before = (await at.innerText()).trim();
      await at.click();
      await page.keyboard.press('Space');
      await expect(at).toHaveText(before === '' ? '是' : '');
    },
    async paste(title, block, row = 0) {
      await copyFromExcel(page, block);
      const at = await cell(title, row);
      await at.click();
      await page.keyboard.press('Control+V');
      await expect(at).toContainText(block[0]?.[0] ?? '');
    },
  };
};

/** Another program's copy: the block lies on the clipboard afterwards. */
export const copyFromExcel = (page: Page, block: readonly (readonly string[])[]): Promise<void> =>
  page.evaluate(
    (text) => {
      const area = Object.assign(document.createElement('textarea'), { value: text });
      document.body.append(area);
      area.select();
      document.execCommand('copy');
      area.remove();
    },
    block.map((line) => line.join('\t')).join('\n'),
  );
