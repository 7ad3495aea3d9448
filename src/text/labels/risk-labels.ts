import type { RiskChange, Risk } from '../../domain/risks/risk.ts';
import type { Round } from '../../domain/rounds/round.ts';

export const riskChangeNames: Record<RiskChange, string> = {
  new: '新增',
  continued: '延续',
  adjusted: '调整',
  eliminated: '消除',
};

export const riskSubjectNames: Record<Risk['subject'], string> = { office: '科室', post: '岗位' };

export const riskOriginNames: Record<Risk['origin'], string> = {
  own: '自行填写',
  catalogue: '参考库',
  import: '表格导入',
};

export const roundKindNames: Record<Round['kind'], string> = {
  meeting: '会议',
  survey: '调查',
  posting: '公示',
  review: '审查',
};
