import { describe, expect, it } from 'vitest';
import { catalogueTexts } from '../../src/core/catalogue/catalogue-texts.ts';
import { parseCatalogue } from '../../src/core/catalogue/read-catalogue.ts';
import { kunmingCategories } from '../../src/domain/vocabularies/default-vocabularies.ts';
import { catalogue } from './demo-county.ts';

const headings =
  'unit_level,post,power,risk_point,manifestation,category,level,prevent,monitor,dispose,responsible_role';
const row = 'village,村文书,印章使用,盖章不登记,空白介绍信盖章,制度机制,2,专人保管,每月核对,作废并说明,村文书';

describe('起步参考库', () => {
  it('全部读出，类别都在默认词表中', () => {
    expect(catalogue).toHaveLength(129);
    expect(catalogue[0]).toMatchObject({ line: 1, unitLevel: 'village', post: '村党组织书记', level: 1 });
    const names = kunmingCategories.map(({ name }) => name);
    expect(catalogue.filter(({ category }) => !names.includes(category))).toEqual([]);
  });

  it('原文集合含表现形式和三期措施，不计标点，不含风险点名称', () => {
    const texts = catalogueTexts(parseCatalogue(`${headings}\n${row.replace('每月核对', '每月，核对')}\n`));
    expect([...texts]).toEqual(['空白介绍信盖章', '专人保管', '每月核对', '作废并说明']);
  });

  it.each([
    ['缺一列', `${headings.replace(',dispose', '')}\n${row.replace(',作废并说明', '')}`],
    ['多一列', `${headings},note\n${row},无`],
    ['空单元格', `${headings}\n${row.replace('每月核对', '')}`],
    ['未知等级', `${headings}\n${row.replace(',2,', ',5,')}`],
    ['未知单位层级', `${headings}\n${row.replace('village', 'county')}`],
  ])('%s时报出行号', (_, csv) => {
    expect(() => parseCatalogue(csv)).toThrow(/row 1/);
  });
});
