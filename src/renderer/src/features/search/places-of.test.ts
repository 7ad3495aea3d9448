import { describe, expect, it } from 'vitest';
import { foundTexts, placesOf } from './places-of.ts';

const long = `${'集体资金使用须经会议研究。'.repeat(20)}青砖窑低价出租。${'研究结果张榜公布。'.repeat(20)}`;
const hit = {
  fields: [
    { field: 'name', text: '低价出租集体资产' },
    { field: 'manifestation', text: long },
    { field: 'remark', text: '' },
  ],
};

describe('查到的一行', () => {
  it('在页面上只看词的前后，导出的是整段文字', () => {
    const [shown] = placesOf(hit, ['青砖窑']);
    expect(shown?.parts.map(({ text }) => text).join('').length).toBeLessThan(100);
    expect(foundTexts(hit, ['青砖窑'])).toEqual([{ field: 'manifestation', text: long }]);
  });

  it('词在几栏里，几栏都有；没有词的栏不导出', () => {
    expect(foundTexts(hit, ['出租']).map(({ field }) => field)).toEqual(['name', 'manifestation']);
  });
});
