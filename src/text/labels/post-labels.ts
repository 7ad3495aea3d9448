import type { AssignmentKind } from '../../domain/posts/post.ts';

/** Empty for an ordinary assignment: the forms print only what is special. */
export const assignmentKindNames: Record<AssignmentKind, string> = {
  regular: '',
  'acts-as-head': '主持',
  concurrent: '兼任',
  acting: '代理',
  seconded: '挂职',
};
