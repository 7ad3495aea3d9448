/** 岗位, 人员, 任职: risks belong to the post, so they outlive the person who holds it. */
import type { AssignmentId, Day, LevelOrdinal, OfficeId, PersonId, PostId } from '../ids.ts';

export type Person = {
  id: PersonId;
  /** up to 50 characters, separator `·` U+00B7 */
  name: string;
  /** 职务 as printed */
  duty: string;
  position: number;
};

export type Post = {
  id: PostId;
  /** null for the unit's leaders, who belong to no office */
  officeId: OfficeId | null;
  name: string;
  /** 重点岗位 */
  isKey: boolean;
  /** 主要负责人 (正职): always key, and nobody in the unit decides the level of its risks */
  isHead: boolean;
  /** 岗位职责 */
  duties: string;
  /** decided level of the post; null = its highest risk */
  decidedLevel: LevelOrdinal | null;
  position: number;
};

/** 主持 acts-as-head, 兼任 concurrent, 代理 acting, 挂职 seconded; regular otherwise. */
export type AssignmentKind = 'regular' | 'acts-as-head' | 'concurrent' | 'acting' | 'seconded';

/** 任职: one person may hold several posts (一肩挑), one post may have several holders or none (空缺). */
export type Assignment = {
  id: AssignmentId;
  postId: PostId;
  personId: PersonId;
  kind: AssignmentKind;
  fromOn: Day | null;
  toOn: Day | null;
};
