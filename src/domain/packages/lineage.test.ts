import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkAcceptance, lineageFindings, lineageOf, type LineagePackage } from './lineage.ts';

const pack = (
  seq: number,
  prev: string | null,
  digest = `d${seq}`,
  more: Partial<LineagePackage> = {},
): LineagePackage => ({
  id: `id-${digest}`,
  digest,
  seq,
  prev,
  isSnapshot: true,
  ...more,
});

const chain = [pack(1, null), pack(2, 'd1'), pack(3, 'd2')];

describe('沿革：按收到的全部有效包判断，与先后次序无关', () => {
  it('序号最高的一份是候选，较早的已被替代', () => {
    expect(lineageOf(chain)).toEqual({
      candidate: 'd3',
      superseded: ['d1', 'd2'],
      forks: [],
      gaps: [],
      chainBreaks: [],
    });
  });

  it('同一序号有两份时分叉，两份都待定', () => {
    const forked = [...chain, pack(3, 'd2', 'x3')];
    expect(lineageOf(forked)).toMatchObject({ candidate: null, forks: [['d3', 'x3']], superseded: ['d1', 'd2'] });
    expect(lineageFindings('x3', forked)).toEqual([{ code: 'P_FORK', params: { seqs: '3' } }]);
  });

  it('同一前件有两份后件也是分叉，即使序号不同', () => {
    const forked = [...chain, pack(4, 'd2', 'x4')];
    expect(lineageOf(forked)).toMatchObject({ candidate: null, forks: [['d3', 'x4']] });
    expect(lineageFindings('x4', forked).map((finding) => finding.code)).toEqual(['P_FORK', 'W_CHAIN_BREAK']);
  });

  it('经办人选定一份后，另一份退出', () => {
    const forked = [...chain, pack(3, 'd2', 'x3')];
    expect(lineageOf(forked, new Set(['x3']))).toMatchObject({ candidate: 'x3', forks: [] });
  });

  it('分叉之后又来了接得上的一份，以最新一份为候选，分叉仍待定', () => {
    const forked = [...chain, pack(3, 'd2', 'x3'), pack(4, 'd3')];
    expect(lineageOf(forked)).toMatchObject({ candidate: 'd4', forks: [['d3', 'x3']] });
  });

  it('序号有缺口只提示', () => {
    const gapped = [pack(1, null), pack(4, 'd3')];
    expect(lineageOf(gapped)).toMatchObject({ candidate: 'd4', gaps: [{ from: 1, to: 4 }], chainBreaks: [] });
    expect(lineageFindings('d4', gapped)).toEqual([{ code: 'W_SEQ_GAP', params: { from: 1, to: 4 } }]);
  });

  it.each([
    ['前件摘要对不上', [pack(1, null), pack(2, 'other')], 2],
    ['不是第一份却没有前件', [pack(2, null)], 2],
    ['第一份却有前件', [pack(1, 'other')], 1],
    ['前件序号不相邻', [pack(1, null), pack(3, 'd1')], 3],
  ])('断链只提示：%s', (_, packages, seq) => {
    expect(lineageOf(packages).chainBreaks.map((one) => one.seq)).toEqual([seq]);
  });

  it('答复等非快照的包占序号，但不当候选', () => {
    expect(lineageOf([...chain, pack(4, 'd3', 'd4', { isSnapshot: false })])).toMatchObject({
      candidate: 'd3',
      gaps: [],
    });
  });

  it('只有采用较早的一份才算重放', () => {
    expect(() => checkAcceptance('d3', chain)).not.toThrow();
    expect(() => checkAcceptance('d2', chain)).toThrowError(
      expect.objectContaining({ code: 'E_REPLAY', params: { seq: 2, candidate: 3 } }),
    );
  });

  it('任意次序、任意重复，结果都一样', () => {
    const anyPackage = fc
      .record({ seq: fc.integer({ min: 1, max: 6 }), prev: fc.option(fc.constantFrom('a', 'b', 'c', 'd', 'e')) })
      .chain((one) => fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g').map((digest) => ({ ...one, digest })))
      .chain((one) => fc.boolean().map((isSnapshot) => ({ ...one, isSnapshot, id: `id-${one.digest}` })));
    const set = fc.uniqueArray(anyPackage, { selector: (one) => one.digest, maxLength: 7 });
    const property = fc.property(set, fc.array(fc.nat(), { maxLength: 20 }), (packages, picks) => {
      const repeats = picks.flatMap((pick) => packages.at(pick % Math.max(1, packages.length)) ?? []);
      const shuffled = [...repeats, ...packages.toReversed()];
      expect(lineageOf(shuffled)).toEqual(lineageOf(packages));
    });
    fc.assert(property, { numRuns: 500 });
  });

  it('候选永远是唯一的最高快照，且不在未决的分叉里', () => {
    const seqs = fc.array(fc.integer({ min: 1, max: 5 }), { maxLength: 6 });
    fc.assert(
      fc.property(seqs, (list) => {
        const packages = list.map((seq, index) => pack(seq, null, `p${index}`));
        const top = Math.max(0, ...list);
        const isSingle = list.filter((seq) => seq === top).length === 1;
        expect(lineageOf(packages).candidate !== null).toBe(isSingle);
      }),
    );
  });
});
