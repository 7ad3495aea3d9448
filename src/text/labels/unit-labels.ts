import type { UnitState } from '../../domain/units/unit-state.ts';
import type { Participation, UnitKind, UnitLevel } from '../../domain/units/unit.ts';

export const unitLevelNames: Record<UnitLevel, string> = {
  county: '县级',
  township: '乡镇（街道）',
  village: '村（社区）',
  department: '县直部门',
};

export const unitKindNames: Record<UnitKind, string> = {
  party: '党委机关',
  government: '政府部门',
  'npc-cppcc-justice': '人大政协法检',
  'mass-organisation': '人民团体',
  institution: '事业单位',
  enterprise: '国有企业',
  school: '学校',
  hospital: '医院',
  outpost: '派出机构',
  subdistrict: '街道',
  community: '社区',
  village: '村',
};

export const participationNames: Record<Participation, string> = {
  pilot: '试点',
  'takes-part': '参加',
  exempt: '免报',
  vertical: '垂管',
};

export const unitStateNames: Record<UnitState, string> = {
  'not-submitted': '未报送',
  submitted: '已报送',
  'to-verify': '待核对',
  'to-confirm': '待确认',
  returned: '退回',
  accepted: '已接受',
  overdue: '逾期',
  exempt: '免报',
  'on-behalf': '代报',
};
