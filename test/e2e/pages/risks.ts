/** 风险点识别 with its panel and its catalogue, 引导查找, 查找轮次. */
import { expect, type Page } from '@playwright/test';
import { gridNamed } from './grid.ts';

/** Chooses in a list by its accessible name, typing to find it. */
export const choose = async (page: Page, list: string, option: string): Promise<void> => {
  const box = page.getByRole('combobox', { name: list });
  await box.click();
  await page.locator('.ant-select-dropdown:visible .ant-select-item-option', { hasText: option }).first().click();
};

export const risksPage = (page: Page) => {
  const risks = gridNamed(page, '风险点');
  const panel = page.getByRole('complementary', { name: /^风险点 / });
  return {
    risks,
    panel,
    /** Puts the row beside the table. */
    async show(row: number) {
      const number = await risks.cell('编号', row);
      await expect(number).toHaveText(/\d/u);
      await number.click();
      await expect(panel.locator('.risk-head')).toContainText(await number.innerText());
    },
    async grade() {
      await panel.getByRole('tab', { name: '等级' }).click();
      await panel.getByRole('button', { name: '记为自评等级' }).click();
      await expect(panel.getByText('还没有自评')).toBeHidden();
    },
    async decide(by: string) {
      await panel.getByRole('combobox', { name: '审定人' }).fill(by);
      await panel.getByRole('button', { name: '记为单位审定' }).click();
      await expect(panel.getByText('还没有审定')).toBeHidden();
    },
    async addMeasure(phase: string, text: string) {
      await panel.getByRole('tab', { name: /^措施/u }).click();
      await panel.getByRole('textbox', { name: `新增${phase}措施` }).fill(text);
      await page.keyboard.press('Control+Enter');
      await expect(panel.getByRole('region', { name: phase }).getByLabel('措施', { exact: true })).toHaveValue(text);
    },
    /** Takes the first entry that a search finds. @returns its name */
    async takeFromCatalogue(search: string, subject: string): Promise<string> {
      await page.getByRole('button', { name: '从目录选取' }).click();
      const dialog = page.getByRole('dialog', { name: '从目录选取' });
      await dialog.getByLabel('搜索目录').fill(search);
      await choose(page, '归到哪个岗位或科室', subject);
      const entry = dialog.getByRole('group', { name: '目录条目' }).getByRole('checkbox').first();
      await entry.check();
      const name = await dialog.locator('.entry-head strong').first().innerText();
      await dialog.getByRole('button', { name: '取用 1 个' }).click();
      await expect(dialog).toBeHidden();
      return name;
    },
  };
};

export const guidancePage = (page: Page) => ({
  /** Answers the first question for a post; one key makes it a draft. */
  async answerFirst(subject: string, text: string) {
    await choose(page, '归到哪个岗位或科室', subject);
    const answer = page.getByRole('main').getByRole('listitem').first().getByRole('textbox');
    await answer.fill(text);
    await answer.press('Control+Enter');
    await expect(page.getByText(/^已记：/u)).toBeVisible();
  },
});

export const roundsPage = (page: Page) => ({
  /** Records one meeting after the other until no step is left. @returns how many */
  async holdAll(): Promise<number> {
    const next = page.getByRole('button', { name: /^为这 \d+ 个登记会议$/u }).first();
    const done = page.getByText('全部风险点都走到了“登记”，没有缺漏。');
    let held = 0;
    for (;;) {
      await expect(next.or(done).first()).toBeVisible();
      if (await done.isVisible()) return held;
      const before = await page
        .getByRole('main')
        .getByRole('heading', { name: /^会议记录/u })
        .innerText();
      await next.click();
      const dialog = page.getByRole('dialog', { name: /登记会议$/u });
      await dialog.getByLabel('地点').fill('村部会议室');
      await dialog.getByRole('button', { name: /^登\s?记$/u }).click();
      await expect(dialog).toBeHidden();
      await expect(page.getByRole('main').getByRole('heading', { name: /^会议记录/u })).not.toHaveText(before);
      held += 1;
    }
  },
});
