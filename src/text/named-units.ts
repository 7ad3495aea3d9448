import type { ErrorParams } from '../domain/errors.ts';

/** Params of a refusal with its units by name instead of code, for people who know no codes. */
export const namedUnits = (params: ErrorParams, nameOf: (code: string) => string): ErrorParams => ({
  ...params,
  ...(typeof params['unit'] === 'string' ? { unit: nameOf(params['unit']) } : {}),
  ...(typeof params['units'] === 'string' ? { units: params['units'].split('、').map(nameOf).join('、') } : {}),
});
