/** A unit's year typed in the window, page by page, as its clerk does. */
import type { Page } from '@playwright/test';
import { assessmentPage, checksPage, measuresPage } from '../pages/judging.ts';
import { personsPage, powersPage, unitPage } from '../pages/registers.ts';
import { guidancePage, risksPage, roundsPage } from '../pages/risks.ts';
import { expect, goBy } from './journey-test.ts';
import type { Year } from './year.ts';

/** Who the unit is and what it may do. */
export const enterUnit = async (page: Page, year: Year): Promise<void> => {
  await goBy(page, '单位与岗位');
  const { offices, posts } = unitPage(page);
  await offices.type('科室', year.office);
  await posts.type('岗位', year.head);
  await posts.flip('主要负责人');
  await posts.type('岗位', year.clerk, 1);
  await posts.pick('所在科室', year.office, 1);

  await goBy(page, '人员与任职');
  const { persons, assignments } = personsPage(page);
  await persons.type('姓名', year.persons.head);
  await persons.type('姓名', year.persons.clerk, 1);
  for (const [row, who] of (['head', 'clerk'] as const).entries()) {
    await assignments.pick('岗位', year[who], row);
    await assignments.pick('人员', year.persons[who], row);
  }

  await goBy(page, '职权目录');
  const { powers } = powersPage(page);
  await powers.type('职权名称', year.typedPower);
  await page.keyboard.press('Escape');
  await powers.pick('类别', year.powerKind);
  await powers.paste(
    '职权名称',
    year.pastedPowers.map((name) => [name, year.powerKind, year.office, '是']),
    1,
  );
  await expect(await powers.cell('编号', 2)).toHaveText('QL-03');
};

/** Three risks, one by each way to find them; graded, decided, with measures. */
export const enterRisks = async (page: Page, year: Year): Promise<void> => {
  await goBy(page, '风险点识别');
  const { risks, panel, ...register } = risksPage(page);
  await risks.type('风险点', year.typedRisk);
  await risks.pick('岗位或科室', year.clerk);
  await risks.pick('职权事项', year.typedPower);
  await risks.type('表现形式', year.manifestation);
  const taken = await register.takeFromCatalogue(year.catalogueWord, year.clerk);
  await risks.rowWith(taken);

  await goBy(page, '引导查找');
  await guidancePage(page).answerFirst(year.head, year.guidedRisk);

  await goBy(page, '风险点识别');
  for (const [name, by] of [
    [year.typedRisk, year.decidedBy],
    [taken, year.decidedBy],
    [year.guidedRisk, undefined],
  ] as const) {
    await register.show(await risks.rowWith(name));
    await register.grade();
    // Nobody in the unit decides the level of the head's risks.
    if (by !== undefined) await register.decide(by);
  }
  await register.show(await risks.rowWith(taken));
  await panel.getByRole('tab', { name: '内容' }).click();
  await panel.getByLabel('表现形式').fill(year.ownWords);
  const typed = await risks.rowWith(year.typedRisk);
  await register.show(typed);
  for (const [phase, text] of year.measures) await register.addMeasure(phase, text);
  await expect(await risks.cell('措施', typed)).toHaveText(/^1\s*1\s*1$/u);
};

/** Rounds, who is answerable, self-assessment, and the checks until nothing stands in the way. */
export const judge = async (page: Page, year: Year): Promise<void> => {
  await goBy(page, '查找轮次');
  expect(await roundsPage(page).holdAll()).toBe(9);
  await goBy(page, '防控措施');
  await measuresPage(page).assignAll(year.clerk);
  await goBy(page, '自我评估');
  expect(Number(await assessmentPage(page).fillFirst())).toBeGreaterThan(0);
  await goBy(page, '审核');
  const checks = checksPage(page);
  expect(await checks.isClear(), (await checks.findings.allInnerTexts()).join('\n')).toBe(false);
  await checks.explainFirst(year.reason, year.approver);
  expect(await checks.isClear(), (await checks.findings.allInnerTexts()).join('\n')).toBe(true);
};
