import { describe, expect, it } from 'vitest';
import { aPost, aRisk, id, someFacts } from '../../../test/support/some-facts.ts';
import type { Facts } from '../registers/facts.ts';
import { countChangedRows, listChangedRows } from './changed-rows.ts';

const changedRows = (before: Facts, now: Facts) => countChangedRows(listChangedRows(before, now));

describe('报送以来改了什么', () => {
  it('新增、修改、删除分别计数，没变的登记簿不列', () => {
    const before = someFacts({ posts: [aPost()], risks: [aRisk({ id: id('r1') }), aRisk({ id: id('r2') })] });
    const now = someFacts({
      posts: [aPost()],
      risks: [aRisk({ id: id('r1'), name: '改过的名称' }), aRisk({ id: id('r3') })],
    });
    expect(changedRows(before, now)).toEqual([{ register: 'risks', added: 1, changed: 1, removed: 1 }]);
  });

  it('字段次序不同不算修改', () => {
    const post = aPost();
    const turned = Object.fromEntries(Object.entries(post).toReversed()) as typeof post;
    expect(changedRows(someFacts({ posts: [post] }), someFacts({ posts: [turned] }))).toEqual([]);
  });

  it('没有编号的对应关系只有新增和删除', () => {
    const link = (riskId: string) => ({ measureId: id<'measure'>('m'), riskId: id<'risk'>(riskId) });
    const before = someFacts({ measureRisks: [link('r1')] });
    const now = someFacts({ measureRisks: [link('r2')] });
    expect(changedRows(before, now)).toEqual([{ register: 'measureRisks', added: 1, changed: 0, removed: 1 }]);
  });

  it('逐行列出是哪一行、怎么变的', () => {
    const before = someFacts({ risks: [aRisk({ id: id('r1') }), aRisk({ id: id('r2') })] });
    const now = someFacts({ risks: [aRisk({ id: id('r1'), name: '改过的名称' }), aRisk({ id: id('r3') })] });
    expect(listChangedRows(before, now)).toEqual([
      { register: 'risks', rowId: id('r1'), change: 'changed' },
      { register: 'risks', rowId: id('r3'), change: 'added' },
      { register: 'risks', rowId: id('r2'), change: 'removed' },
    ]);
  });
});
