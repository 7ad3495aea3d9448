/** 风险点 at its finest grain: power × step × manifestation, with an office or a post as its subject. */
import type { Day, LevelOrdinal, OfficeId, PostId, PowerId, RiskId } from '../ids.ts';
import type { GradingInput } from './grading.ts';
import type { ReviewStep } from './review-step.ts';

/** A level somebody decided: who and why are kept. */
export type DecidedLevel = { level: LevelOrdinal; by: string; why: string };

/** From cycle to cycle: 新增 new, 延续 continued, 调整 adjusted, 消除 eliminated. */
export type RiskChange = 'new' | 'continued' | 'adjusted' | 'eliminated';

export type Risk = {
  id: RiskId;
  /** permanent printed number unit-year-serial; 序号 is only a line count */
  number: string;
  powerId: PowerId | null;
  /** 环节; empty where the risk concerns the whole power */
  step: string;
  subject: 'office' | 'post';
  /** set when subject is office */
  officeId: OfficeId | null;
  /** set when subject is post */
  postId: PostId | null;
  name: string;
  manifestation: string;
  /** code of the task's category vocabulary; null = 未分类 */
  category: string | null;
  /** answers the proposed level was computed from; null when a level was set without the helper */
  grading: GradingInput | null;
  /** 自评 by the clerk; null while not graded */
  selfLevel: DecidedLevel | null;
  /** 单位审定; stays null where nobody in the unit may decide (own point of the head) */
  unitLevel: DecidedLevel | null;
  /** codes of 查找方式, 方法, 渠道 */
  methods: string[];
  techniques: string[];
  channels: string[];
  responsiblePostId: PostId | null;
  leaderPostId: PostId | null;
  reviewStep: ReviewStep;
  change: RiskChange;
  changeReason: string;
  /** where the words came from: own, the starter catalogue (unchanged until edited), or an imported table */
  origin: 'own' | 'catalogue' | 'import';
  revision: number;
  remark: string;
  foundOn: Day | null;
  position: number;
};

/** A decided risk that changed: the words before, readable for ever. */
export type RiskRevision = {
  id: string;
  riskId: RiskId;
  revision: number;
  name: string;
  manifestation: string;
  category: string | null;
  level: LevelOrdinal | null;
  reason: string;
  changedOn: Day;
  /** operator who changed it; empty in years entered before this was kept */
  changedBy: string;
};

/** 上级核定: the receiver's own row; never written into the unit's risk. */
export type ApprovedLevel = { riskId: RiskId; level: LevelOrdinal; by: string; why: string; on: Day };
