/** Who the unit is and what it may do: 单位与岗位, 人员与任职, 职权目录. */
import type { Page } from '@playwright/test';
import { gridNamed } from './grid.ts';

export const unitPage = (page: Page) => ({
  offices: gridNamed(page, '科室'),
  posts: gridNamed(page, /^岗位/u),
});

export const personsPage = (page: Page) => ({
  persons: gridNamed(page, '人员'),
  assignments: gridNamed(page, '任职'),
});

export const powersPage = (page: Page) => ({ powers: gridNamed(page, '职权') });
