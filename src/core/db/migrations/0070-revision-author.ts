import type { Migration } from './migration.ts';

/** Who changed a decided risk is kept with the words before it. */
export const revisionAuthor: Migration = {
  version: 70,
  up(raw) {
    raw.exec(`ALTER TABLE risk_revisions ADD COLUMN changed_by TEXT NOT NULL DEFAULT ''`);
  },
};
