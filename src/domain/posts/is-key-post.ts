import type { Post } from './post.ts';

/** 重点岗位: marked as one, or the unit's 主要负责人, who always is (domain: glossary, post). */
export const isKeyPost = (post: Pick<Post, 'isKey' | 'isHead'>): boolean => post.isKey || post.isHead;
