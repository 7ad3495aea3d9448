/** Rows for tests of the rules: complete objects with harmless values, of which a test names only what it is about. */
import type { Id } from '../../src/domain/ids.ts';
import type { Measure, Regulation } from '../../src/domain/measures/measure.ts';
import type { Assignment, Person, Post } from '../../src/domain/posts/post.ts';
import type { Power } from '../../src/domain/powers/power.ts';
import { type Facts, registerNames } from '../../src/domain/registers/facts.ts';
import type { Risk } from '../../src/domain/risks/risk.ts';
import type { Round } from '../../src/domain/rounds/round.ts';
import type { Office, Profile, Unit } from '../../src/domain/units/unit.ts';

/** A branded id from a readable word. */
export const id = <Brand extends string>(word: string): Id<Brand> => word as Id<Brand>;

export const noFacts = (): Facts => Object.fromEntries(registerNames.map((name) => [name, []])) as unknown as Facts;

/** Facts with the registers named; all others are empty. */
export const someFacts = (registers: Partial<Facts>): Facts => ({ ...noFacts(), ...registers });

export const aUnit = (own: Partial<Unit> = {}): Unit => ({
  code: 'U',
  name: '某单位',
  level: 'department',
  kind: 'government',
  parent: 'C',
  participation: 'takes-part',
  exemplarTheme: null,
  submitTo: 'C',
  dueOn: null,
  predecessors: [],
  changedOn: null,
  position: 1,
  ...own,
});

export const aProfile = (own: Partial<Profile> = {}): Profile => ({
  id: id('profile-1'),
  unitCode: 'U',
  cycle: '2026',
  unitName: '某单位',
  leaderName: '甲',
  contactName: '乙',
  contactPhone: '0000-1234567',
  reportedBy: null,
  note: '',
  ...own,
});

export const anOffice = (own: Partial<Office> = {}): Office => ({
  id: id('office-1'),
  name: '办公室',
  position: 1,
  ...own,
});

export const aPerson = (own: Partial<Person> = {}): Person => ({
  id: id('person-1'),
  name: '甲某',
  duty: '主任',
  position: 1,
  ...own,
});

export const aPost = (own: Partial<Post> = {}): Post => ({
  id: id('post-1'),
  officeId: id('office-1'),
  name: '经办岗',
  isKey: false,
  isHead: false,
  duties: '',
  decidedLevel: null,
  position: 1,
  ...own,
});

export const anAssignment = (own: Partial<Assignment> = {}): Assignment => ({
  id: id('assignment-1'),
  postId: id('post-1'),
  personId: id('person-1'),
  kind: 'regular',
  fromOn: null,
  toOn: null,
  ...own,
});

export const aPower = (own: Partial<Power> = {}): Power => ({
  id: id('power-1'),
  code: 'QL-01',
  name: '项目审批',
  kind: 'licence',
  officeId: id('office-1'),
  basis: '',
  limits: '',
  responsibility: '',
  isMajor: false,
  keySites: [],
  areas: [],
  systems: [],
  position: 1,
  ...own,
});

export const aRisk = (own: Partial<Risk> = {}): Risk => ({
  id: id('risk-1'),
  number: 'U-2026-001',
  powerId: null,
  step: '',
  subject: 'post',
  officeId: null,
  postId: id('post-1'),
  name: '违规审批项目',
  manifestation: '对不符合条件的项目予以审批，从中收受好处',
  category: 'process',
  grading: null,
  selfLevel: { level: 2, by: '填报人', why: '' },
  unitLevel: null,
  methods: [],
  techniques: [],
  channels: [],
  responsiblePostId: null,
  leaderPostId: null,
  reviewStep: 'registered',
  change: 'new',
  changeReason: '',
  origin: 'own',
  revision: 1,
  remark: '',
  foundOn: null,
  position: 1,
  ...own,
});

export const aMeasure = (own: Partial<Measure> = {}): Measure => ({
  id: id('measure-1'),
  phase: 'prevent',
  text: '公开审批条件和流程，接受群众监督',
  means: null,
  responsiblePostId: id('post-1'),
  leaderPostId: null,
  dueKind: 'long-term',
  dueOn: null,
  supervisor: '',
  progress: '',
  position: 1,
  ...own,
});

export const aRegulation = (own: Partial<Regulation> = {}): Regulation => ({
  id: id('regulation-1'),
  title: '项目审批管理办法',
  number: '',
  issuedOn: null,
  kind: 'made',
  layer: null,
  note: '',
  position: 1,
  ...own,
});

export const aRound = (own: Partial<Round> = {}): Round => ({
  id: id('round-1'),
  step: 'self-found',
  kind: 'meeting',
  heldOn: '2026-03-10',
  place: '会议室',
  attendees: '全体',
  minutesNumber: '',
  note: '',
  skippedWhy: null,
  backWhy: null,
  ...own,
});
