import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { catalogueTexts } from '../../src/core/catalogue/catalogue-texts.ts';
import { benchFacts, benchSettings } from '../../src/core/demo/content/bench-facts.ts';
import { breakFacts } from '../../src/core/demo/content/break-facts.ts';
import { demoFacts } from '../../src/core/demo/content/demo-facts.ts';
import { runChecks } from '../../src/domain/checks/run-checks.ts';
import { demoCountyOf } from '../../src/cli/demo/demo-county.ts';
import { catalogue, county, settings, submitting } from './demo-county.ts';

const resourcesDir = fileURLToPath(new URL('../../resources', import.meta.url));
const context = { catalogueTexts: catalogueTexts(catalogue) };

describe('演示内容经审核', () => {
  it.each(county.map(({ unit, facts }) => [unit.name, facts] as const))('%s没有错误，需说明的都有说明', (_, facts) => {
    const { summary, findings } = runChecks(facts, settings, context);
    const blocking = findings.filter(({ severity, explanation }) => severity !== 'warning' && explanation === null);
    expect(blocking.map(({ sentence }) => sentence)).toEqual([]);
    expect(summary.explained).toBe(facts.explanations.length);
    const expected = [
      'key-post-without-high',
      'high-risk-regulation',
      'score-findings',
      'catalogue-text',
      'short-text',
    ];
    expect(findings.map(({ checkId }) => checkId).filter((id) => !expected.includes(id))).toEqual([]);
  });

  it('照抄的几个单位也报得上来', () => {
    const demo = demoCountyOf(resourcesDir);
    const blocked = demo.units.filter((unit) => runChecks(demo.factsOf(unit), demo.settings, context).blocked);
    expect(blocked.map(({ name }) => name)).toEqual([]);
  });

  it('全县看得到说明和照抄提示', () => {
    const findings = county.flatMap(({ facts }) => runChecks(facts, settings, context).findings);
    const ids = new Set(findings.map(({ checkId }) => checkId));
    expect([...ids]).toEqual(
      expect.arrayContaining(['key-post-without-high', 'high-risk-regulation', 'catalogue-text']),
    );
  });

  it.each(['一', '二', '三'])('换成种子“%s”也没有受阻的单位', (seed) => {
    const blocked = submitting.filter(
      (unit) => runChecks(demoFacts(unit, settings, catalogue, seed), settings, context).blocked,
    );
    expect(blocked.map(({ name }) => name)).toEqual([]);
  });

  it('要退回的一份同样通过审核', () => {
    for (const { facts } of county) expect(runChecks(breakFacts(facts).facts, settings, context).blocked).toBe(false);
  });

  it('测速用的单位同样通过审核', () => {
    const bench = benchSettings(4);
    for (const index of [0, 1, 2, 3]) {
      const { findings } = runChecks(benchFacts(bench, catalogue, index, 200, 600), bench, context);
      expect(findings.filter(({ severity, explanation }) => severity !== 'warning' && !explanation)).toEqual([]);
    }
  });
});
