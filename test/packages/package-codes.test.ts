/** A row for every stable code: how to provoke it, and that it has a sentence. */
import { beforeAll, describe, expect, it } from 'vitest';
import { DomainError } from '../../src/domain/errors.ts';
import type { PackageErrorCode, PackageFindingCode } from '../../src/domain/packages/package-errors.ts';
import { authenticityOf, packageVerdicts } from '../../src/domain/packages/package-verdicts.ts';
import { errorSentence } from '../../src/text/errors.ts';
import { findingSentence } from '../../src/text/package-verdicts.ts';
import { type CodeRows, errorRows, findingRows } from './support/code-rows.ts';
import { aCounty, type County } from './support/county.ts';

let county: County;
let errors: CodeRows<PackageErrorCode>;
let findings: CodeRows<PackageFindingCode>;

beforeAll(async () => {
  county = await aCounty();
  errors = await errorRows(county);
  findings = await findingRows(county);
});

const codes = Object.keys(packageVerdicts);
const refused = codes.filter((code) => code.startsWith('E_')) as PackageErrorCode[];
const kept = codes.filter((code) => !code.startsWith('E_')) as PackageFindingCode[];

/** A sentence says what happened and what to do: two halves, Chinese, no hole where a value should be. */
const expectSentence = (sentence: string): void => {
  expect(sentence).toMatch(/^[^，。；]+[，。；（].*。$/u);
  expect(sentence).not.toContain('undefined');
};

describe('每个编码都有一行', () => {
  it('没有漏掉的编码', () => {
    expect(Object.keys(errors).toSorted()).toEqual(refused.toSorted());
    expect(Object.keys(findings).toSorted()).toEqual(kept.toSorted());
  });

  it.each(refused)('%s：不通过，有话可说', async (code) => {
    const thrown = await Promise.resolve()
      .then(errors[code])
      .then(
        () => 'nothing',
        (error: unknown) => error,
      );

    expect(thrown).toBeInstanceOf(DomainError);
    if (!(thrown instanceof DomainError)) return;
    expect(thrown.code).toBe(code);
    expect(packageVerdicts[code]).toMatchObject({ verdict: 'refused', severity: 'error' });
    expectSentence(errorSentence(thrown));
  });

  it.each(kept)('%s：不拒绝，有话可说', async (code) => {
    const found = await findings[code]();

    const finding = (Array.isArray(found) ? found : []).find((one) => one.code === code);
    expect(finding).toBeDefined();
    expect(authenticityOf([finding])).toBe(code.startsWith('P_') ? 'pending' : 'pass');
    expectSentence(findingSentence(finding));
  });
});
