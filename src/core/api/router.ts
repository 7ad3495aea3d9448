/** Every call the core answers, on one screen. */
import { answers } from '../answers/answers.api.ts';
import { approvals } from '../approvals/approvals.api.ts';
import { assessments } from '../assessments/assessments.api.ts';
import { attachments } from '../attachments/attachments.api.ts';
import { backups } from '../backups/backups.api.ts';
import { catalogue } from '../catalogue/catalogue.api.ts';
import { checks, explanations } from '../checks/checks.api.ts';
import { copiedTexts } from '../copied-texts/copied-texts.api.ts';
import { documents } from '../documents/documents.api.ts';
import { entries } from '../entries/entries.api.ts';
import { files } from '../files/files.api.ts';
import { finals } from '../finals/finals.api.ts';
import { guidance } from '../guidance/guidance.api.ts';
import { history } from '../history/history.api.ts';
import { imports } from '../imports/imports.api.ts';
import { inspections } from '../inspections/inspections.api.ts';
import { keys } from '../keys/keys.api.ts';
import { ledgers } from '../ledgers/ledgers.api.ts';
import { measures, regulations } from '../measures/measures.api.ts';
import { onBehalf } from '../on-behalf/on-behalf.api.ts';
import { packages } from '../packages/packages.api.ts';
import { registerApi } from '../registers/register-api.ts';
import { reports } from '../reports/reports.api.ts';
import { reviews } from '../reviews/reviews.api.ts';
import { risks } from '../risks/risks.api.ts';
import { cross } from '../rollup/cross.api.ts';
import { rollup } from '../rollup/rollup.api.ts';
import { rounds } from '../rounds/rounds.api.ts';
import { search } from '../search/search.api.ts';
import { seals } from '../seals/seals.api.ts';
import { tasks } from '../tasks/tasks.api.ts';
import { tracking } from '../tracking/tracking.api.ts';
import { profiles } from '../units/profiles.api.ts';
import { views } from '../views/views.api.ts';
import { workbench } from '../workbench/workbench.api.ts';

export const router = {
  ledgers,
  backups,
  files,
  tasks,
  keys,
  profiles,
  offices: registerApi('offices'),
  persons: registerApi('persons'),
  posts: registerApi('posts'),
  assignments: registerApi('assignments'),
  powers: registerApi('powers'),
  risks,
  approvals,
  reviews,
  rounds,
  measures,
  regulations,
  assessments,
  attachments,
  catalogue,
  guidance,
  checks,
  explanations,
  entries,
  documents,
  finals,
  history,
  imports,
  onBehalf,
  packages,
  answers,
  seals,
  rollup,
  cross,
  reports,
  inspections,
  search,
  copiedTexts,
  tracking,
  views,
  workbench,
};
export type Router = typeof router;
