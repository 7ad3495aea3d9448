/** What a clerk enters about risks: complete inputs of which a spec names only what it is about. */
import type { Assignment, Person, Post } from '../../src/domain/posts/post.ts';
import { aLedger, aUnits, type Ledger } from './a-county.ts';

export const uuid = <Brand>(n: number): Brand => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}` as Brand;
export const post = (n: number, name: string, isHead: boolean): Post => ({
  id: uuid<Post['id']>(n),
  officeId: null,
  name,
  isKey: isHead,
  isHead,
  duties: '',
  decidedLevel: null,
  position: n,
});
export const holds = (n: number, postId: number, personId: number): Assignment => ({
  id: uuid<Assignment['id']>(n),
  postId: uuid<Post['id']>(postId),
  personId: uuid<Person['id']>(personId),
  kind: 'regular',
  fromOn: null,
  toOn: null,
});
export const newRisk = (name: string, postId = 2) => ({
  powerId: null,
  step: '',
  subject: 'post' as const,
  officeId: null,
  postId: uuid<string>(postId),
  name,
  manifestation: '收款不及时入账，坐收坐支',
  category: 'duty',
  methods: ['self'],
  techniques: [],
  channels: [],
  responsiblePostId: null,
  leaderPostId: null,
  change: 'new' as const,
  changeReason: '',
  origin: 'own' as const,
  remark: '',
  foundOn: null,
  position: 0,
});
export const mild = {
  method: 'criteria' as const,
  isMajorOrFlexible: false,
  canBeUsedForGain: false,
  harm: 'none' as const,
};
export const severe = { ...mild, isMajorOrFlexible: true, harm: 'severe' as const };
export const round = (step: string, own: object = {}) => ({
  step: step as 'self-found',
  kind: 'meeting' as const,
  heldOn: '2026-03-10',
  place: '会议室',
  attendees: '全体',
  minutesNumber: '',
  note: '',
  skippedWhy: null,
  backWhy: null,
  ...own,
});

/** The county's ledger with a head, a cashier and the persons who hold these posts. */
export async function aStaffedLedger(dir: string): Promise<Ledger> {
  const ledger = await aLedger(dir, 'county', 'QH');
  const { api } = ledger;
  const settings = await api.tasks.previewDefault({
    cycle: '2026',
    dueOn: '2026-11-30',
    officeName: '办',
    units: aUnits,
  });
  await api.tasks.save({ settings });
  await api.posts.save({ rows: [post(1, '局长', true), post(2, '出纳', false), post(3, '会计', false)] });
  await api.persons.save({
    rows: [
      { id: uuid(11), name: '甲', duty: '局长', position: 1 },
      { id: uuid(12), name: '乙', duty: '出纳', position: 2 },
    ],
  });
  await api.assignments.save({ rows: [holds(21, 1, 11), holds(22, 2, 12)] });
  return ledger;
}

/** Adds one risk. @returns its id */
export async function addRisk({ api }: Ledger, name: string, postId = 2): Promise<string> {
  const { ids } = await api.risks.add({ rows: [newRisk(name, postId)] });
  return ids[0] ?? '';
}
