import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { ErrorBar } from './error-bar.tsx';
import { UnitNames } from './unit-names.ts';

const shown = (nameOf?: (code: string) => string): string => {
  const bar = createElement(ErrorBar, { error: { code: 'PARENT_ACCEPTED', params: { unit: 'QH-5' } } });
  return renderToStaticMarkup(nameOf === undefined ? bar : createElement(UnitNames, { value: nameOf }, bar));
};

it('单位写名称；没有打开台账时只有代码', () => {
  expect(shown((code) => (code === 'QH-5' ? '栖砚镇' : code))).toContain('“栖砚镇”的汇总包已经接受');
  expect(shown()).toContain('“QH-5”的汇总包已经接受');
});
