import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ApiError } from '../../src/rpc/client.ts';
import { anImportingCounty, type ImportingCounty } from '../support/importing-county.ts';

let county: ImportingCounty;
beforeEach(async () => {
  county = await anImportingCounty();
});
afterEach(() => county.release());

const headings = [
  '科室',
  '岗位',
  '姓名',
  '职权事项',
  '环节',
  '风险点',
  '表现形式',
  '风险类别',
  '查找方式',
  '前期预防',
  '中期监控',
  '防控措施',
  '制度依据',
  '完成时限',
  '责任人',
  '责任领导',
  '监督部门',
  '备注',
  '联系方式',
];

/** Ways people write a thing; `#` is a mark found nowhere else. */
const shapes = [
  '#',
  '#股长',
  '#、另一处',
  '1.#；2.又一条',
  '（1）#（2）再一条',
  '《#办法》（青财〔2026〕3号）',
  '按《#办法》第三条',
  '#\t制表',
  '甲某（#主任）',
  `${'很'.repeat(350)}#`,
  '#。\n第二行，',
  '每季度#',
  '"#"',
  '＃#：值',
  '',
  '',
];

const cell = (text: string): string => `"${text.replaceAll('"', '""')}"`;
const place = fc.constantFrom(...shapes);
const table = fc.array(fc.array(place, { minLength: headings.length, maxLength: headings.length }), {
  minLength: 1,
  maxLength: 6,
});

describe('导入的内容一个字也不丢', () => {
  it('任意写法的表格：导入的每一格都能在台账里找到，撤销后什么也不剩', async () => {
    let run = 0;
    await county.api.imports.apply({ file: county.table('先.csv', '风险点,风险等级,防控措施\n先有的,较高,登记\n') });
    await fc.assert(
      fc.asyncProperty(table, async (rows) => {
        run += 1;
        const marked = rows.map((row, line) =>
          row.map((shape, column) => shape.replace('#', `M${run}L${line}C${column}E`)),
        );
        const text = [headings, ...marked].map((row) => row.map(cell).join(',')).join('\n');
        const file = county.table(`表${run}.csv`, text);
        const { rows: shown } = await county.api.imports.preview({ file });
        const before = JSON.stringify(await county.facts());
        const importId = await apply(file);
        const after = JSON.stringify(await county.facts());
        for (const { verdict, text: source, line } of shown) {
          if (verdict !== 'ok' && verdict !== 'warning') continue;
          const marks = [...source.matchAll(/M\d+L\d+C\d+E/g)].map(([mark]) => mark);
          expect({ line, lost: marks.filter((mark) => !after.includes(mark)) }).toEqual({ line, lost: [] });
        }
        if (importId !== null) await county.api.imports.undo({ importId });
        expect(JSON.stringify(await county.facts())).toBe(before);
      }),
      { numRuns: 60 },
    );
  }, 60_000);

  /** Tables without a single row to take are refused; that is no loss. */
  async function apply(file: string): Promise<string | null> {
    try {
      return (await county.api.imports.apply({ file })).importId;
    } catch (error) {
      if (error instanceof ApiError && error.code === 'IMPORT_NOTHING') return null;
      throw error;
    }
  }
});
