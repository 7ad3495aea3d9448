import type { FormSetting } from '../../../domain/tasks/form-setting.ts';
import type { TaskSettings } from '../../../domain/tasks/task-settings.ts';
import type { Day } from '../../../domain/ids.ts';
import type { Facts } from '../../../domain/registers/facts.ts';
import type { ApprovedLevel } from '../../../domain/risks/risk.ts';
import type { Unit } from '../../../domain/units/unit.ts';

/** All that a form is made from: one unit's rows, what the county set, and the days it is printed for. */
export type FormFacts = {
  unit: Unit;
  settings: TaskSettings;
  facts: Facts;
  /** 上级核定 levels, where the printing ledger has them */
  approved: readonly ApprovedLevel[];
  setting: FormSetting;
  /** 填报日期 */
  today: Day;
  /** 统计截止; who held a post on this day stands as its holder */
  cutoff: Day;
  /** 送审稿 with watermark, the leader corrects it by hand; false = 定稿 */
  draft: boolean;
};
