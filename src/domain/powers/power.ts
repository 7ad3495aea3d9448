/** 职权 and the 配套制度 made for it. */
import type { OfficeId, PowerId } from '../ids.ts';

export type Power = {
  id: PowerId;
  /** printed code, e.g. QL-01 */
  code: string;
  name: string;
  /** code of the task's power-kind vocabulary */
  kind: string;
  officeId: OfficeId | null;
  /** 依据、界限、责任 (Kunming 四(一)一) */
  basis: string;
  limits: string;
  responsibility: string;
  /** 三重一大 */
  isMajor: boolean;
  /** codes of 重点部位, 领域, 系统; several each */
  keySites: string[];
  areas: string[];
  systems: string[];
  position: number;
};
