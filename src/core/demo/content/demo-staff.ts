/** Offices, posts, persons and who holds what in a demonstration unit. */
import type { OfficeId, PersonId, PostId } from '../../../domain/ids.ts';
import type { Assignment, Person, Post } from '../../../domain/posts/post.ts';
import type { Office, Profile } from '../../../domain/units/unit.ts';
import type { DemoUnit } from './demo-unit.ts';
import { inventedNames } from './names.ts';
import type { PostPlan } from './post-plan.ts';

export type DemoStaff = {
  profile: Profile;
  offices: Office[];
  posts: Post[];
  persons: Person[];
  assignments: Assignment[];
};

/** How many people the plan needs of its own: a post held together with another needs none. */
const ownHolders = (plan: PostPlan): number => (plan.heldBy === null ? plan.holders : 0);

const postsOf = (demo: DemoUnit): Post[] =>
  demo.plan.posts.map((plan, index) => ({
    id: demo.id<'post'>('post', plan.role),
    officeId: plan.office === null ? null : demo.id<'office'>('office', plan.office),
    name: plan.role,
    isKey: plan.isKey,
    isHead: plan.isHead,
    duties: plan.duties,
    decidedLevel: null,
    position: index + 1,
  }));

const personsOf = (demo: DemoUnit): (Person & { role: string })[] => {
  const holders = demo.plan.posts.flatMap((plan) => Array.from({ length: ownHolders(plan) }, () => plan));
  const names = inventedNames(demo.random('persons'), holders.length);
  return holders.map((plan, index) => ({
    id: demo.id<'person'>('person', index),
    name: names[index] ?? '',
    duty: dutyOf(demo, plan),
    position: index + 1,
    role: plan.role,
  }));
};

/** 一肩挑 shows in the printed duty: 村党组织书记、村委会主任. */
const dutyOf = (demo: DemoUnit, plan: PostPlan): string =>
  [plan.duty, ...demo.plan.posts.filter(({ heldBy }) => heldBy === plan.role).map(({ duty }) => duty)].join('、');

const kindOf = (plan: PostPlan, demo: DemoUnit): Assignment['kind'] => {
  if (plan.heldBy !== null) return 'concurrent';
  if (plan.role === '驻村第一书记') return 'seconded';
  if (plan.role === '水利林业员' && demo.unit.position % 2 === 1) return 'acting';
  return plan.role === '人事股长' && demo.unit.position % 2 === 1 ? 'acts-as-head' : 'regular';
};

const assignmentsOf = (demo: DemoUnit, persons: readonly { id: PersonId; role: string }[]): Assignment[] =>
  demo.plan.posts.flatMap((plan) =>
    persons
      .filter(({ role }) => role === (plan.heldBy ?? plan.role))
      .map(({ id: personId }) => ({
        id: demo.id<'assignment'>('assignment', plan.role, personId),
        postId: demo.id<'post'>('post', plan.role),
        personId,
        kind: kindOf(plan, demo),
        fromOn: `${demo.year - demo.random(plan.role).between(1, 4)}-03-01`,
        toOn: null,
      })),
  );

const clerkRoles = ['村文书', '党政综合办公室主任', '办公室主任'];

export const demoStaff = (demo: DemoUnit): DemoStaff => {
  const persons = personsOf(demo);
  const nameAt = (isThis: (role: string) => boolean): string => persons.find(({ role }) => isThis(role))?.name ?? '';
  const head = demo.plan.posts.find(({ isHead }) => isHead);
  return {
    profile: {
      id: demo.id<'profile'>('profile'),
      unitCode: demo.unit.code,
      cycle: demo.cycle,
      unitName: demo.unit.name,
      leaderName: nameAt((role) => role === head?.role),
      contactName: nameAt((role) => clerkRoles.includes(role)),
      contactPhone: `555${String(demo.random('phone').between(0, 9999)).padStart(4, '0')}`,
      reportedBy: null,
      note: '演示数据，单位、人员和事项均为虚构。',
    },
    offices: demo.plan.offices.map((name, index) => ({
      id: demo.id<'office'>('office', name),
      name,
      position: index + 1,
    })),
    posts: postsOf(demo),
    persons: persons.map(({ id, name, duty, position }) => ({ id, name, duty, position })),
    assignments: assignmentsOf(demo, persons),
  };
};

export const officeIdOf = (demo: DemoUnit, plan: PostPlan): OfficeId | null =>
  plan.office === null ? null : demo.id<'office'>('office', plan.office);
export const postIdOf = (demo: DemoUnit, role: string): PostId => demo.id<'post'>('post', role);

/** Names of those who hold a post, through 一肩挑 as well. */
export const holdersOf = (staff: DemoStaff, postId: PostId): string[] => {
  const holding = new Set(staff.assignments.filter((held) => held.postId === postId).map(({ personId }) => personId));
  return staff.persons.filter(({ id }) => holding.has(id)).map(({ name }) => name);
};
