import type { Migration } from './migration.ts';

/**
 * Who graded a risk point, and why, were kept without saying at which level. The texts come from the packages, so they
 * are read in again by the next search.
 */
export const searchFieldsOfLevels: Migration = {
  version: 160,
  up(raw) {
    raw.exec(`
      DELETE FROM search_rows;
      DELETE FROM search_filled;
    `);
  },
};
