/** Every call the core answers, on one screen. */
import { keys } from '../keys/keys.api.ts';
import { ledgers } from '../ledgers/ledgers.api.ts';
import { measures, regulations } from '../measures/measures.api.ts';
import { registerApi } from '../registers/register-api.ts';
import { risks } from '../risks/risks.api.ts';
import { rounds } from '../rounds/rounds.api.ts';
import { tasks } from '../tasks/tasks.api.ts';

export const router = {
  ledgers,
  tasks,
  keys,
  profiles: registerApi('profiles'),
  offices: registerApi('offices'),
  persons: registerApi('persons'),
  posts: registerApi('posts'),
  assignments: registerApi('assignments'),
  powers: registerApi('powers'),
  risks,
  rounds,
  measures,
  regulations,
};
export type Router = typeof router;
