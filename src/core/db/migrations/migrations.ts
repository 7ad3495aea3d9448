import { baseTables } from './0010-base-tables.ts';
import { registerTables } from './0020-register-tables.ts';
import { exchangeTables } from './0030-exchange-tables.ts';
import { historyAndViews } from './0040-history-and-views.ts';
import { receivedIndex } from './0050-received-index.ts';
import { combinedPackages } from './0060-combined-packages.ts';
import { revisionAuthor } from './0070-revision-author.ts';
import { importRuns } from './0085-import-runs.ts';
import { sealEventsAndAnswers } from './0090-seal-events-and-answers.ts';
import { reviewTables } from './0100-reviews.ts';
import { searchTexts } from './0120-search-texts.ts';
import { analystViews } from './0125-analyst-views.ts';
import { frozenReports } from './0130-frozen-reports.ts';
import { reportsOfAnyTable } from './0140-reports-of-any-table.ts';
import { reviewLevelsAndDrafts } from './0145-review-levels-and-drafts.ts';
import { searchFieldsOfLevels } from './0160-search-fields-of-levels.ts';
import { analystStateToConfirm } from './0150-analyst-state-to-confirm.ts';
import type { Migration } from './migration.ts';

export const migrations: readonly Migration[] = [
  baseTables,
  registerTables,
  exchangeTables,
  historyAndViews,
  receivedIndex,
  combinedPackages,
  revisionAuthor,
  importRuns,
  sealEventsAndAnswers,
  reviewTables,
  searchTexts,
  analystViews,
  frozenReports,
  reportsOfAnyTable,
  reviewLevelsAndDrafts,
  analystStateToConfirm,
  searchFieldsOfLevels,
];
