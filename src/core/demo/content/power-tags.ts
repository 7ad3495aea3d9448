/** Kind and tags of a power from the words of its name; only codes that the task's vocabularies hold. */
import type { Vocabularies } from '../../../domain/tasks/task-settings.ts';
import type { UnitLevel } from '../../../domain/units/unit.ts';
import type { Term } from '../../../domain/vocabularies/term.ts';

type Rule = readonly [words: RegExp, code: string];

const villageKinds: readonly Rule[] = [
  [/工程|用工|施工/, 'village-works'],
  [/干部|党员|选聘|选举|换届/, 'village-personnel'],
  [/三资|资产|报账|收入|合同|投资|收益|票据|会计|土地|青苗|帮扶/, 'village-assets'],
  [/公开|公示|监督|反映/, 'village-openness'],
  [/救灾|低保|补助|补贴|奖补|妇女|关爱|捐赠/, 'village-relief'],
  [/决策|会议|请托|重大/, 'village-decision'],
  [/./, 'village-services'],
];
const officeKinds: readonly Rule[] = [
  [/公章|印章/, 'seals'],
  [/干部|招聘|人事|考勤|岗位|档案|学习/, 'personnel'],
  [/采购|遴选/, 'purchasing'],
  [/处罚和强制|强制/, 'coercion'],
  [/处罚|执法/, 'penalty'],
  [/征收|征地|补偿|宅基地/, 'levy'],
  [/补贴|救助|低保|优抚|扶助|惠民|就业/, 'benefit'],
  [/许可|登记|户籍|采伐|审批|核准|报批/, 'licence'],
  [/认证|认定|核定/, 'confirmation'],
  [/评优|奖励|兑现/, 'award'],
  [/调解|复议/, 'adjudication'],
  [/工程|建设|验收|项目/, 'works'],
  [/资金|预算|支付|报账|支出|经费/, 'money'],
  [/资产|公车|物品|用品|票据/, 'assets'],
  [/检查|巡查|监管|监督|稽核|排查/, 'inspection'],
  [/窗口|信访|接待|代表|统计/, 'outer-other'],
  [/./, 'inner-other'],
];
const keySites: readonly Rule[] = [
  [/招商|投资/, 'investment-promotion'],
  [/项目|工程|建设/, 'project-construction'],
  [/资金|补贴|补助|报账|支付|预算|支出|收益/, 'fund-use'],
  [/资产|资源|土地|交易|合同|采砂/, 'resource-trading'],
  [/审批|报批|核准|宅基地/, 'approval'],
  [/许可|登记/, 'licensing'],
  [/处罚|执法/, 'penalty'],
  [/干部|印章|公章|招聘|采购|三资/, 'people-money-goods'],
];
const areas: readonly Rule[] = [
  [/工程|建设|项目/, 'engineering'],
  [/医|药|卫生|协议管理/, 'health-care'],
  [/采购|遴选/, 'procurement'],
  [/土地|用地|宅基地/, 'land-transfer'],
  [/文化|学习|教育/, 'education-culture'],
  [/农|村|帮扶|种粮|林|小组/, 'rural'],
  [/调解|法律/, 'judicial'],
  [/干部|党员|招聘|选聘|选举/, 'cadres'],
  [/执法|处罚|监督|线索/, 'law-discipline'],
  [/保障性住房|安置房/, 'affordable-housing'],
  [/征地|征收|补偿|清点/, 'demolition'],
  [/社保|居保|基金/, 'social-insurance-fund'],
  [/重大|投资/, 'major-investment'],
];
const systems: readonly Rule[] = [
  [/项目立项|审批核准/, 'development-reform'],
  [/财政|预算|支付|资金|报账|支出/, 'finance'],
  [/土地|用地|宅基地/, 'land'],
  [/公路|运政/, 'transport'],
  [/建房|工程|保障性住房/, 'urban-construction'],
  [/调解/, 'judicial'],
  [/干部|党员|评优/, 'organisation'],
  [/就业|招聘|居保/, 'human-resources'],
  [/污染|排污/, 'environment'],
  [/农|种粮|补贴/, 'agriculture'],
  [/水/, 'water'],
  [/文化/, 'culture'],
  [/医|药|卫生|救助/, 'health'],
];

const known = (codes: readonly string[], terms: readonly Term[]): string[] =>
  codes.filter((code) => terms.some((term) => term.code === code));

const matching = (rules: readonly Rule[], name: string, terms: readonly Term[]): string[] =>
  known(
    rules.filter(([words]) => words.test(name)).map(([, code]) => code),
    terms,
  );

export type PowerTags = { kind: string; keySites: string[]; areas: string[]; systems: string[]; isMajor: boolean };

export const powerTags = (name: string, level: UnitLevel, vocabularies: Vocabularies): PowerTags => {
  const kinds = matching(level === 'village' ? villageKinds : officeKinds, name, vocabularies.powerKinds);
  const tagged = matching(areas, name, vocabularies.areas);
  return {
    kind: kinds[0] ?? vocabularies.powerKinds[0]?.code ?? '',
    keySites: matching(keySites, name, vocabularies.keySites),
    areas: tagged.length > 0 ? tagged : known(['other'], vocabularies.areas),
    systems: matching(systems, name, vocabularies.systems),
    isMajor: /三重一大|重大|工程项目|三资|大额|资金支出|干部选拔|预算编制|征收|投资|发包|报批/.test(name),
  };
};
