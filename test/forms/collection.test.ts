import { describe, expect, it } from 'vitest';
import { blankForms } from '../../src/core/documents/forms/blank-forms.ts';
import { handover } from '../../src/core/documents/forms/handover.ts';
import { headingFields } from '../../src/domain/imports/fields.ts';
import { sampleFacts, sampleForm } from '../support/sample-facts.ts';
import { columnOf, formText, tableOf } from './form-text.ts';

const forms = blankForms(sampleForm('risk-identification'));
const all = [...forms.offices, ...forms.persons];

describe('收集用的填报表', () => {
  it('每个组织一张、每个在岗的人一张', () => {
    expect(forms.offices.map(({ name }) => name)).toEqual([
      '组织 村“两委”',
      '组织 党支部',
      '组织 村民委员会',
      '组织 村务监督委员会',
    ]);
    expect(forms.persons).toHaveLength(4);
  });

  it('已有的风险点填好并带原来的编号列，后面留空行', () => {
    const rows = tableOf(forms.offices[2] ?? all[0] ?? fail()).rows;
    expect(rows.slice(0, 4).map(({ id }) => id)).toEqual(['risk-works', 'risk-invoice', 'risk-relief', 'risk-notice']);
    const blank = rows.slice(4);
    expect(blank.length).toBeGreaterThanOrEqual(3);
    expect(new Set(blank.map(({ id }) => id)).size).toBe(blank.length);
    for (const { id, cells } of blank) {
      expect(id).toMatch(/^new-\d+$/u);
      expect(Object.entries(cells).filter(([key, value]) => key !== 'no' && value !== '')).toEqual([]);
    }
  });

  it('已消除的风险点不再让人填', () => {
    expect(all.flatMap((form) => columnOf(form, 'risk'))).not.toContain('印章由一人保管');
    expect(sampleFacts.risks.map(({ name }) => name)).toContain('印章由一人保管');
  });

  it('类别、等级、岗位、职权可以选，选项就是任务包的词', () => {
    const { columns } = tableOf(forms.offices[2] ?? fail());
    const choices = Object.fromEntries(columns.flatMap(({ key, choices: list }) => (list ? [[key, list]] : [])));
    expect(choices).toEqual({
      post: ['村委会主任', '村会计', '民政专干'],
      power: ['村级小型工程项目建设', '低保和临时救助对象评议'],
      category: ['思想道德', '岗位职责', '业务流程', '制度机制', '外部环境'],
      level: ['较高', '一般', '较低'],
    });
  });

  it('表头都是导入时认得的', () => {
    const titles = tableOf(forms.offices[0] ?? fail()).columns.map(({ title }) => title.replaceAll('\n', ''));
    expect(titles.filter((title) => !headingFields.risks.has(title))).toEqual([]);
  });

  it('提醒不得填写身份证号码、银行账号和案件信息', () => {
    for (const form of all) expect(formText(form)).toContain('不得填写身份证号码、银行账号和具体案件、举报人信息');
  });
});

describe('移动介质交接登记表', () => {
  it('已知的先填好，至少十行', () => {
    const item = {
      medium: 'U盘 03号',
      content: '青龙村_2026.lfb',
      receiver: '柳河镇',
      handedOn: '2026-05-31',
      remark: '',
    };
    const form = handover({ ...sampleForm('handover'), items: [item] });
    expect(columnOf(form, 'medium')).toEqual(['U盘 03号', ...Array.from({ length: 9 }, () => '')]);
    expect(columnOf(form, 'handedOn')[0]).toBe('2026年5月31日');
    const many = handover({ ...sampleForm('handover'), items: Array.from({ length: 12 }, () => item) });
    expect(tableOf(many).rows).toHaveLength(12);
  });
});

function fail(): never {
  throw new Error('the form is missing');
}
