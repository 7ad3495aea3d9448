/** Tabs of 汇总, in order. To add one: write `<name>-tab.tsx` (no props), its name in `rollupTexts.tabs`, one line here. */
import type { ComponentType } from 'react';
import type { rollupTexts } from '../../../../text/screens/rollup.ts';
import { ChartTab } from './chart-tab.tsx';
import { CompareTab } from './compare-tab.tsx';
import { CopiedTab } from './copied-tab.tsx';
import { CrossTab } from './cross-tab.tsx';
import { InspectionTab } from './inspection-tab.tsx';
import { ReportsTab } from './reports-tab.tsx';
import { TableTab } from './table-tab.tsx';

/** `key` is the part of the address: `#/rollup/cross`. */
export const rollupTabs: readonly { key: keyof typeof rollupTexts.tabs; tab: ComponentType }[] = [
  { key: 'table', tab: TableTab },
  { key: 'cross', tab: CrossTab },
  { key: 'compare', tab: CompareTab },
  { key: 'charts', tab: ChartTab },
  { key: 'copied', tab: CopiedTab },
  { key: 'reports', tab: ReportsTab },
  { key: 'inspection', tab: InspectionTab },
];
