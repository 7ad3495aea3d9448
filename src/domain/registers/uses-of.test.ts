import { describe, expect, it } from 'vitest';
import { anAssignment, aPost, aRisk, id, someFacts } from '../../../test/support/some-facts.ts';
import { usesOf } from './uses-of.ts';

describe('哪些记录正用着这一行', () => {
  const post = aPost({ id: id('p1') });
  const facts = someFacts({
    posts: [post, aPost({ id: id('p2') })],
    assignments: [anAssignment({ postId: post.id })],
    risks: [aRisk({ id: id('r1'), postId: post.id }), aRisk({ id: id('r2'), postId: post.id })],
  });

  it('按类别计数', () => {
    expect(usesOf(facts, 'posts', new Set([post.id]))).toEqual({ assignments: 1, risks: 2 });
  });

  it('没有被用的、没有谁会用的都是空', () => {
    expect(usesOf(facts, 'posts', new Set(['p2']))).toEqual({});
    expect(usesOf(facts, 'scores', new Set(['s']))).toEqual({});
  });
});
