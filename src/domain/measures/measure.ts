/** 防控措施 in three phases and the 配套制度 they rest on. */
import type { Day, MeasureId, PostId, RegulationId, RiskId } from '../ids.ts';

/** 前期预防, 中期监控, 后期处置 (Kunming 四(二), 附3). */
export const measurePhases = ['prevent', 'monitor', 'dispose'] as const;
export type MeasurePhase = (typeof measurePhases)[number];

/** The official words, as the forms print them. */
export const measurePhaseNames: Record<MeasurePhase, string> = {
  prevent: '前期预防',
  monitor: '中期监控',
  dispose: '后期处置',
};

/** 完成时限: a day, 长期坚持 or 立行立改. */
export type DueKind = 'date' | 'long-term' | 'immediate';

export type Measure = {
  id: MeasureId;
  phase: MeasurePhase;
  text: string;
  /** code of the task's vocabulary of means for the phase; null = not said */
  means: string | null;
  responsiblePostId: PostId | null;
  leaderPostId: PostId | null;
  dueKind: DueKind;
  dueOn: Day | null;
  /** 监督部门 */
  supervisor: string;
  /** 落实情况 */
  progress: string;
  position: number;
};
export type MeasureRisk = { measureId: MeasureId; riskId: RiskId };

export type Regulation = {
  id: RegulationId;
  title: string;
  number: string;
  issuedOn: Day | null;
  kind: 'made' | 'revised';
  /** layer of the six (Hubei 六个层次), 1–6; null = not said */
  layer: number | null;
  note: string;
  position: number;
};
export type MeasureRegulation = { measureId: MeasureId; regulationId: RegulationId };
