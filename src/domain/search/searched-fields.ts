import type { SearchedRegister } from './searched-registers.ts';

const decided = (level: 'selfLevel' | 'unitLevel'): string[] => [`${level}.by`, `${level}.why`];

/** Fields that hold words, in the order in which a row is read; packages bring them in the order of the alphabet. */
export const searchedFields: Record<SearchedRegister, readonly string[]> = {
  risks: [
    'number',
    'step',
    'name',
    'manifestation',
    'changeReason',
    'remark',
    ...decided('selfLevel'),
    ...decided('unitLevel'),
  ],
  measures: ['text', 'supervisor', 'progress'],
  powers: ['code', 'name', 'basis', 'limits', 'responsibility'],
  regulations: ['title', 'number', 'note'],
  posts: ['name', 'duties'],
  offices: ['name'],
  persons: ['name', 'duty'],
  rounds: ['place', 'attendees', 'minutesNumber', 'note', 'skippedWhy', 'backWhy'],
  scores: ['evidence', 'remark'],
  explanations: ['reason', 'approver'],
  riskRevisions: ['name', 'manifestation', 'reason', 'changedBy'],
  profiles: ['unitName', 'leaderName', 'contactName', 'contactPhone', 'note'],
  attachments: ['fileName'],
};

/** Fields in that order; those that a later program added come last. */
export const inFieldOrder = <Field extends { field: string }>(
  register: SearchedRegister,
  given: readonly Field[],
): Field[] => {
  const order = searchedFields[register];
  const placeOf = ({ field }: Field): number => (order.includes(field) ? order.indexOf(field) : order.length);
  return given.toSorted((a, b) => placeOf(a) - placeOf(b));
};
