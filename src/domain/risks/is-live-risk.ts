import type { Risk } from './risk.ts';

/** 消除 leaves the row readable, but it is no longer counted, graded or checked. */
export const isLiveRisk = (risk: Pick<Risk, 'change'>): boolean => risk.change !== 'eliminated';
