/** An editable table under the keyboard: into it by Tab, to a cell by arrows, typing, Enter, out by Tab. */
import { expect, type Page } from '@playwright/test';
import { cellOf } from '../journey/typed-table.ts';
import { hands } from './hands.ts';

export const gridHands = (page: Page, name: string | RegExp) => {
  const { keyboard } = page;
  const { press } = hands(page);
  const grid = page.getByRole('grid', { name, exact: true });
  const cursor = grid.locator('[data-cursor]:focus');

  const enter = async () => {
    await expect(grid).toBeVisible();
    for (let count = 0; count < 150; count += 1) {
      if ((await cursor.count()) > 0) return;
      await keyboard.press('Tab');
    }
    throw new Error(`Tab does not reach the table ${String(name)}`);
  };
  /** By arrows from the first cell. */
  const goTo = async (title: string, row: number) => {
    await enter();
    await keyboard.press('Control+Home');
    const titles = await grid.getByRole('columnheader').allInnerTexts();
    await press('ArrowDown', row);
    await press(
      'ArrowRight',
      titles.findIndex((text) => text.trim().startsWith(title)),
    );
    const cell = await cellOf(grid, title, row);
    await expect(cell).toHaveClass(/cursor/u);
    return cell;
  };
  return {
    goTo,
    async type(title: string, text: string, row = 0) {
      const cell = await goTo(title, row);
      await keyboard.insertText(text);
      await expect(cell.getByRole('textbox')).toHaveValue(text);
      await keyboard.press('Enter');
      await expect(cell).toContainText(text);
    },
    async pick(title: string, option: string, row = 0) {
      const cell = await goTo(title, row);
      await keyboard.press('Enter');
      await expect(cell.getByRole('combobox')).toBeFocused();
      await keyboard.insertText(option);
      await expect(page.locator('.ant-select-dropdown:visible .ant-select-item-option-active')).toContainText(option);
      await keyboard.press('Enter');
      await expect(cell).toContainText(option);
    },
    async press(title: string, keys: string, row = 0) {
      const cell = await goTo(title, row);
      await keyboard.press(keys);
      return cell;
    },
  };
};
