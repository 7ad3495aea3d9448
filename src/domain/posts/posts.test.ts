import { describe, expect, it } from 'vitest';
import { anAssignment, aPerson, aPost, aRisk, id } from '../../../test/support/some-facts.ts';
import { holdersOn, personsWithSeveralPosts, sharedPostsOn, vacantPostsOn } from './holders-on.ts';
import { incompatiblePosts, parseIncompatiblePairs } from './incompatible-posts.ts';
import { postLevel } from './post-level.ts';

const staff = {
  posts: [
    aPost({ id: id('secretary'), name: '村党支部书记', isHead: true }),
    aPost({ id: id('director'), name: '村委会主任' }),
    aPost({ id: id('cashier'), name: '出纳' }),
    aPost({ id: id('accountant'), name: '会计' }),
    aPost({ id: id('clerk'), name: '文书' }),
  ],
  persons: [aPerson({ id: id('p1'), name: '甲某' }), aPerson({ id: id('p2'), name: '乙某' })],
  assignments: [
    anAssignment({ id: id('1'), personId: id('p1'), postId: id('secretary'), fromOn: '2026-01-01' }),
    anAssignment({ id: id('2'), personId: id('p1'), postId: id('director'), kind: 'concurrent' }),
    anAssignment({ id: id('3'), personId: id('p2'), postId: id('cashier'), toOn: '2026-06-30' }),
    anAssignment({ id: id('4'), personId: id('p2'), postId: id('accountant') }),
    anAssignment({ id: id('5'), personId: id('p1'), postId: id('cashier'), fromOn: '2026-06-30' }),
  ],
};
const names = (list: { name: string }[]) => list.map(({ name }) => name);

describe('任职', () => {
  it.each([
    ['2025-12-31', 'secretary', []],
    ['2026-01-01', 'secretary', ['甲某']],
    ['2026-06-30', 'cashier', ['甲某', '乙某']], // 交接当日两人
    ['2026-07-01', 'cashier', ['甲某']],
    ['2026-07-01', 'clerk', []],
  ])('%s 任 %s 的是 %j（起止日都算在内）', (day, post, expected) => {
    expect(names(holdersOn(staff, id(post), day))).toEqual(expected);
  });

  it('空缺岗位', () => {
    expect(names(vacantPostsOn(staff, '2026-05-01'))).toEqual(['文书']);
  });

  it('一肩挑', () => {
    const several = personsWithSeveralPosts(staff, '2026-05-01');
    expect(several.map(({ person, posts }) => [person.name, ...names(posts)])).toEqual([
      ['甲某', '村党支部书记', '村委会主任'],
      ['乙某', '出纳', '会计'],
    ]);
  });
});

describe('几人同任', () => {
  it('列出岗位和在任的人，卸任的不算', () => {
    const persons = [aPerson({ id: id('甲'), name: '甲某' }), aPerson({ id: id('乙'), name: '乙某' })];
    const post = aPost({ id: id('组长'), name: '村民小组长' });
    const held = persons.map((person) =>
      anAssignment({ id: id(`任${person.id}`), personId: person.id, postId: post.id }),
    );
    const shared = { posts: [post, aPost({ id: id('空'), name: '空缺的岗位' })], persons, assignments: held };
    expect(sharedPostsOn(shared, '2026-05-01').map((one) => [one.post.name, ...names(one.persons)])).toEqual([
      ['村民小组长', '甲某', '乙某'],
    ]);
    const [first] = held;
    if (first === undefined) throw new Error('no assignment');
    const left = { ...shared, assignments: [{ ...first, toOn: '2026-04-30' }, ...held.slice(1)] };
    expect(sharedPostsOn(left, '2026-05-01')).toEqual([]);
  });
});

describe('不相容岗位', () => {
  const clashes = (pairs: string, day: string) =>
    incompatiblePosts(staff, parseIncompatiblePairs(pairs), day).map(({ person, posts }) => [
      person.name,
      ...names(posts),
    ]);

  it('出纳与会计不能一人兼任，书记兼主任不在此列', () => {
    expect(clashes('出纳/会计；审批／采购', '2026-05-01')).toEqual([['乙某', '出纳', '会计']]);
    expect(clashes('会计/出纳', '2026-05-01')).toHaveLength(1);
  });

  it('交接之后不再兼任', () => {
    expect(clashes('出纳/会计', '2026-07-01')).toEqual([]);
  });

  it('写得不完整的一对不起作用', () => {
    expect(parseIncompatiblePairs('出纳;/会计; ;审批/采购')).toEqual([['审批', '采购']]);
  });
});

describe('岗位等级', () => {
  const level = (value: number) => ({ level: value, by: '', why: '' });
  const risks = [
    aRisk({ id: id('r1'), postId: id('cashier'), selfLevel: level(3) }),
    aRisk({ id: id('r2'), postId: id('cashier'), selfLevel: level(2) }),
    aRisk({ id: id('r3'), postId: id('cashier'), selfLevel: level(1), change: 'eliminated' }),
    aRisk({ id: id('r4'), postId: id('accountant'), selfLevel: null }),
  ];

  it.each([
    ['cashier', null, 2],
    ['cashier', 3, 3],
    ['accountant', null, null],
    ['clerk', null, null],
  ])('%s：另行决定 %s → %s', (post, decidedLevel, expected) => {
    expect(postLevel({ id: id(post), decidedLevel }, risks)).toBe(expected);
  });

  it('上级核定后随之改变', () => {
    const approved = [{ riskId: id<'risk'>('r1'), level: 1, by: '', why: '', on: '2026-12-01' }];
    expect(postLevel({ id: id('cashier'), decidedLevel: null }, risks, approved)).toBe(1);
  });
});
