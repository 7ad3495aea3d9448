import type { Condition } from '../../../../domain/rollup/cross-conditions.ts';
import type { Figure } from '../../../../domain/rollup/cross-definition.ts';

export type LineCount = { figure: Figure; conditions: Condition[]; withEliminated: boolean };

/** What a counted total (`risks`, `level:1`, `phase:prevent` …) consists of; undefined where nothing lies behind it. */
export const lineConditions = (key: string): LineCount | undefined => {
  const of = (figure: Figure, ...conditions: Condition[]): LineCount => ({ figure, conditions, withEliminated: false });
  const [name = '', value = ''] = key.split(':');
  const keyPosts: Condition = { dimension: 'postKind', keys: ['head', 'key'] };
  switch (name) {
    case 'risks':
      return of('risks');
    case 'keyPostRisks':
      return of('risks', keyPosts);
    case 'level':
    case 'category':
      return of('risks', { dimension: name, keys: [value] });
    case 'change':
      return { ...of('risks', { dimension: name, keys: [value] }), withEliminated: true };
    case 'posts':
    case 'powers':
    case 'measures':
      return of(name);
    case 'keyPosts':
      return of('posts', keyPosts);
    case 'phase':
      return of('measures', { dimension: name, keys: [value] });
    default:
      return undefined;
  }
};
