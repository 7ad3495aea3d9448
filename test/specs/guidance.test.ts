import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { guidanceOf, guidedLevels, guidedTechniques, parseGuidance } from '../../src/core/guidance/read-guidance.ts';
import { findPlaceholder } from '../../src/domain/text-findings/find-placeholder.ts';
import { defaultVocabularies } from '../../src/domain/vocabularies/default-vocabularies.ts';
import { type Ledger, RESOURCES, tempDir } from '../support/a-county.ts';
import { refusal } from '../support/refusal.ts';
import { aStaffedLedger, uuid } from '../support/risk-inputs.ts';

describe('引导问题', () => {
  const questions = guidanceOf(RESOURCES);
  it.each(guidedTechniques.flatMap((technique) => guidedLevels.map((unitLevel) => [technique, unitLevel] as const)))(
    '%s × %s 不少于 8 问，类别不止一种',
    (technique, unitLevel) => {
      const own = questions.filter((one) => one.technique === technique && one.unitLevel === unitLevel);
      expect(own.length).toBeGreaterThanOrEqual(8);
      expect(new Set(own.map(({ category }) => category)).size).toBeGreaterThan(1);
    },
  );

  it('编号、问题都不重复，没有空白占位，方法和类别都在默认词表里', () => {
    expect(new Set(questions.map(({ id }) => id)).size).toBe(questions.length);
    expect(new Set(questions.map(({ question }) => question)).size).toBe(questions.length);
    const { techniques, categories } = defaultVocabularies();
    for (const { technique, category, question, hint } of questions) {
      expect(techniques.map(({ code }) => code)).toContain(technique);
      expect(categories.map(({ code }) => code)).toContain(category);
      expect(findPlaceholder(`${question}${hint}`)).toBeUndefined();
    }
  });

  it('多一个字段、少一个字段、类别不认识，都读不进来', () => {
    const whole = JSON.parse(readFileSync(join(RESOURCES, 'guidance', 'scenario.json'), 'utf8')) as {
      questions: Record<string, unknown>[];
    };
    const [first = {}] = whole.questions;
    const read = (question: object) => () =>
      parseGuidance('x', JSON.stringify({ technique: 'scenario', questions: [question] }));
    expect(read(first)()).toHaveLength(1);
    expect(read({ ...first, more: 1 })).toThrow('more');
    expect(read({ ...first, hint: undefined })).toThrow('hint');
    expect(read({ ...first, category: 'conduct' })).toThrow('category');
  });
});

describe('回答引导问题', () => {
  const folder = tempDir();
  let ledger: Ledger;
  let api: Ledger['api'];
  beforeAll(async () => {
    ledger = await aStaffedLedger(folder.dir);
    api = ledger.api;
  });
  afterAll(async () => {
    await ledger.close();
    folder.release();
  });

  it('默认问本单位层级的；可以看别的层级', async () => {
    const own = await api.guidance.list({ technique: 'scenario' });
    expect(new Set(own.map(({ unitLevel }) => unitLevel))).toEqual(new Set(['county']));
    const village = await api.guidance.list({ unitLevel: 'village' });
    expect(village.every(({ unitLevel }) => unitLevel === 'village')).toBe(true);
    expect(new Set(village.map(({ technique }) => technique)).size).toBe(4);
  });

  it('一次回答就是一条草稿，方法、类别来自问题', async () => {
    const [question] = await api.guidance.list({ technique: 'case-analysis' });
    const text = '动议只在小范围酝酿，没有记录。考察名单事后补';
    const { riskId, number } = await api.guidance.answer({ questionId: question?.id ?? '', text, postId: uuid(2) });
    expect((await api.risks.list({})).find(({ id }) => id === riskId)).toMatchObject({
      number,
      name: '动议只在小范围酝酿，没有记录',
      manifestation: text,
      techniques: ['case-analysis'],
      category: question?.category,
      postId: uuid(2),
      subject: 'post',
      origin: 'own',
      reviewStep: 'draft',
      foundOn: '2026-11-20',
      position: 0,
    });
    const { riskId: named } = await api.guidance.answer({ questionId: question?.id ?? '', text, name: '小范围动议' });
    expect((await api.risks.list({})).find(({ id }) => id === named)).toMatchObject({
      name: '小范围动议',
      subject: 'office',
      officeId: null,
      position: 1,
    });
    expect((await api.history.list({})).undo?.text).toBe('引导查找登记风险点“小范围动议”');
  });

  it('任务的词表里没有的类别留空', async () => {
    const task = await api.tasks.get({});
    if (task === null) throw new Error('no task');
    const { settings } = task;
    const categories = settings.vocabularies.categories.filter(({ code }) => code !== 'ideology');
    await api.tasks.save({ settings: { ...settings, vocabularies: { ...settings.vocabularies, categories } } });
    const question = (await api.guidance.list({})).find(({ category }) => category === 'ideology');
    const { riskId } = await api.guidance.answer({ questionId: question?.id ?? '', text: '有补偿心理' });
    expect((await api.risks.list({})).find(({ id }) => id === riskId)?.category).toBeNull();
  });

  it.each([
    ['没有的问题', { questionId: 'flow-county-99', text: '写了' }, 'ROW_NOT_FOUND'],
    ['没有的岗位', { questionId: 'flow-county-01', text: '写了', postId: uuid<string>(404) }, 'ROW_NOT_FOUND'],
    ['没有的职权', { questionId: 'flow-county-01', text: '写了', powerId: uuid<string>(404) }, 'ROW_NOT_FOUND'],
    ['空白的回答', { questionId: 'flow-county-01', text: ' \n ' }, 'INPUT_INVALID'],
  ])('%s，不写', async (_, input, code) => {
    const before = await api.entries.get({});
    expect(await refusal(api.guidance.answer(input))).toMatchObject({ code });
    expect(await api.entries.get({})).toEqual(before);
  });
});
