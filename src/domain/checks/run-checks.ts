/**
 * 审核公式: runs the built-in checks as the task sets them and judges the findings. The same function runs before a
 * unit exports and again where its package arrives, with the same rows and the same answer.
 */
import { maskIdentityNumbers } from '../imports/identity-number.ts';
import type { Facts } from '../registers/facts.ts';
import type { TaskSettings } from '../tasks/task-settings.ts';
import { type CheckId, type CheckFinding, checkIds, type CheckSetting } from './check.ts';
import type { Explanation } from './explanation.ts';
import { type CheckContext, type CheckFunction, checkInput, type Found } from './check-input.ts';
import { fillSentence } from './fill-sentence.ts';
import { measureChecks } from './measure-checks.ts';
import { riskChecks } from './risk-checks.ts';
import { textChecks } from './text-checks.ts';
import { unitChecks } from './unit-checks.ts';

const checks: Record<CheckId, CheckFunction> = { ...riskChecks, ...measureChecks, ...textChecks, ...unitChecks };

/** A finding with the reason that lets it pass, where there is one. */
export type JudgedFinding = CheckFinding & { explanation: Explanation | null };

export type CheckReport = {
  /** errors first, then explainable ones, then warnings; within these by check and row */
  findings: JudgedFinding[];
  summary: { errors: number; explained: number; unexplained: number; warnings: number };
  /** nothing is exported while there are errors or unexplained findings */
  blocked: boolean;
};

/** The check that comes next, and how many of the task's checks were run. */
export type CheckStep = { checkId: CheckId; done: number; total: number };

/**
 * All findings of the checks that are on. An explanation counts when it names the check, the row (or no row: then all
 * findings of the check), a reason and an approver; it never lets an error pass.
 *
 * @param context what the caller knows beyond the rows; checks that need an absent part find nothing
 */
export const runChecks = (facts: Facts, settings: TaskSettings, context: CheckContext = {}): CheckReport => {
  const steps = runChecksInSteps(facts, settings, context);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
};

/** Like `runChecks`, with a stop before every check, so that a large year can be shown, and left, on the way. */
export function* runChecksInSteps(
  facts: Facts,
  settings: TaskSettings,
  context: CheckContext = {},
): Generator<CheckStep, CheckReport> {
  const found = yield* findAll(facts, settings, context);
  const findings = found
    .map((finding) => ({ ...finding, explanation: explanationFor(finding, facts.explanations) }))
    .toSorted((a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity));
  const count = (test: (finding: JudgedFinding) => boolean) => findings.filter(test).length;
  const summary = {
    errors: count(({ severity }) => severity === 'error'),
    explained: count(({ severity, explanation }) => severity === 'explainable' && explanation !== null),
    unexplained: count(({ severity, explanation }) => severity === 'explainable' && explanation === null),
    warnings: count(({ severity }) => severity === 'warning'),
  };
  return { findings, summary, blocked: summary.errors + summary.unexplained > 0 };
}

const severities = ['error', 'explainable', 'warning'] as const;

/** score-findings weighs what all others found, so it runs last, but keeps its place in the list. */
function* findAll(facts: Facts, settings: TaskSettings, context: CheckContext): Generator<CheckStep, CheckFinding[]> {
  const input = checkInput(facts, settings, context);
  const on = new Map(settings.checks.flatMap((setting) => (setting.on ? [[setting.id, setting] as const] : [])));
  const found = new Map<CheckId, Found[]>();
  const order = [...checkIds.filter((id) => id !== 'score-findings'), 'score-findings'] as const;
  const ordered = order.flatMap((id) => on.get(id) ?? []);
  for (const [done, setting] of ordered.entries()) {
    const { id } = setting;
    yield { checkId: id, done, total: ordered.length };
    const before = [...found.values()].flat();
    found.set(id, checks[id]({ ...input, parameters: setting.parameters, before }));
  }
  return checkIds.flatMap((id) => {
    const setting = on.get(id);
    return setting === undefined ? [] : (found.get(id) ?? []).map((one) => toFinding(setting, one));
  });
}

/** Findings are printed and logged, so no identity number may ride along in a name they quote. */
const toFinding = (setting: CheckSetting, found: Found): CheckFinding => {
  const params = Object.fromEntries(
    Object.entries(found.params).map(([name, value]) => [
      name,
      typeof value === 'string' ? maskIdentityNumbers(value).text : value,
    ]),
  );
  const sentence = fillSentence(setting.sentence, params);
  return { checkId: setting.id, severity: setting.severity, ...found, params, sentence };
};

const explanationFor = (finding: CheckFinding, explanations: readonly Explanation[]): Explanation | null => {
  if (finding.severity !== 'explainable') return null;
  const fitting = explanations.filter(
    ({ checkId, reason, approver }) => checkId === finding.checkId && reason.trim() !== '' && approver.trim() !== '',
  );
  const own = fitting.find(({ rowId }) => rowId !== null && rowId === finding.rowId);
  return own ?? fitting.find(({ rowId }) => rowId === null) ?? null;
};
