/** The tables clerks type in, as a test fills them: a click on the cell, the text, Enter. */
import { expect, type Locator, type Page } from '@playwright/test';

/** A cell by the heading of its column; `row` counts from 0. */
export const cellOf = async (grid: Locator, title: string, row = 0): Promise<Locator> => {
  await expect(grid.getByRole('columnheader').first()).toBeVisible();
  const titles = await grid.getByRole('columnheader').allInnerTexts();
  const column = titles.findIndex((text) => text.trim().startsWith(title));
  if (column < 0) throw new Error(`no column ${title} among ${titles.join('、')}`);
  return grid
    .getByRole('row')
    .nth(row + 1)
    .getByRole('gridcell')
    .nth(column);
};

export const typeCell = async (page: Page, grid: Locator, title: string, text: string, row = 0): Promise<void> => {
  const cell = await cellOf(grid, title, row);
  await cell.click();
  await page.keyboard.insertText(text);
  await expect(cell.getByRole('textbox')).toHaveValue(text);
  await page.keyboard.press('Enter');
  await expect(cell).toContainText(text);
};

export const pickCell = async (page: Page, grid: Locator, title: string, option: string, row = 0): Promise<void> => {
  const cell = await cellOf(grid, title, row);
  await cell.click();
  await page.keyboard.press('Enter');
  await page.locator('.ant-select-dropdown:visible .ant-select-item-option', { hasText: option }).first().click();
  await expect(cell).toContainText(option);
};
