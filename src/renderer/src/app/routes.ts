/**
 * Every page of the window, in the order of the menu. To add one: write `features/<f>/<f>-page.tsx` with
 * `export const FPage = () => …` (no props; it reads `useSession()` and `usePlace()`), import it here, add one line.
 * `path` is the hash (`#/risks`) and the help topic. Start reading at `routes`.
 */
import {
  ApartmentOutlined,
  AuditOutlined,
  BookOutlined,
  BulbOutlined,
  FieldTimeOutlined,
  FormOutlined,
  HomeOutlined,
  ImportOutlined,
  InboxOutlined,
  PrinterOutlined,
  RocketOutlined,
  SafetyCertificateOutlined,
  SafetyOutlined,
  SaveOutlined,
  ScheduleOutlined,
  SearchOutlined,
  SendOutlined,
  SolutionOutlined,
  StarOutlined,
  TableOutlined,
  TeamOutlined,
  WarningOutlined,
} from '@ant-design/icons';
import type { ComponentType } from 'react';
import { type RouteGroup, routeTexts } from '../../../text/screens/routes.ts';
import { tasksTexts } from '../../../text/screens/tasks.ts';
import { BackupsPage } from '../features/backups/backups-page.tsx';
import { AssessmentPage } from '../features/assessment/assessment-page.tsx';
import { ChecksPage } from '../features/checks/checks-page.tsx';
import { PersonsPage } from '../features/persons/persons-page.tsx';
import { PowersPage } from '../features/powers/powers-page.tsx';
import { GuidancePage } from '../features/guidance/guidance-page.tsx';
import { MeasuresPage } from '../features/measures/measures-page.tsx';
import { RisksPage } from '../features/risks/risks-page.tsx';
import { RoundsPage } from '../features/risks/rounds-page.tsx';
import { UnitPage } from '../features/unit/unit-page.tsx';
import { SetupPage } from '../features/start/setup-page.tsx';
import { WorkbenchPage } from '../features/workbench/workbench-page.tsx';
import { PrintPage } from '../features/print/print-page.tsx';
import { SubmitPage } from '../features/packages/submit-page.tsx';
import { ImportsPage } from '../features/imports/imports-page.tsx';
import { ReceivePage } from '../features/packages/receive-page.tsx';
import { TrackingPage } from '../features/tracking/tracking-page.tsx';
import { OnBehalfPage } from '../features/on-behalf/on-behalf-page.tsx';
import { SealsPage } from '../features/seals/seals-page.tsx';
import { RollupPage } from '../features/rollup/rollup-page.tsx';
import { SearchPage } from '../features/search/search-page.tsx';
import { TasksPage } from '../features/tasks/tasks-page.tsx';
import type { OpenLedger } from './session.tsx';

/** Groups of the menu, in order; the first and the last are too small for a heading. */
export const routeGroups: readonly { group: RouteGroup; isFolding: boolean }[] = [
  { group: 'workbench', isFolding: false },
  { group: 'enter', isFolding: true },
  { group: 'verify', isFolding: true },
  { group: 'handIn', isFolding: true },
  { group: 'collect', isFolding: true },
  { group: 'manage', isFolding: false },
];

export type Route = {
  path: string;
  title: string;
  icon: ComponentType<{ 'aria-hidden'?: boolean }>;
  group: RouteGroup;
  page: ComponentType;
  /** who has it in the menu */
  roles: readonly OpenLedger['role'][];
  /** true: shown only once a task is there, so that `useTaskSettings()` answers */
  needsTask: boolean;
  /** true: in the menu only until keys and task are there */
  isBeginning?: boolean;
  /** true: in the menu only where other units submit to this one */
  isForCollectors?: boolean;
};

const everyone = ['unit', 'county'] as const;

export const routes: readonly Route[] = [
  {
    path: 'setup',
    title: routeTexts.setup,
    icon: RocketOutlined,
    group: 'workbench',
    page: SetupPage,
    roles: everyone,
    needsTask: false,
    isBeginning: true,
  },
  {
    path: 'workbench',
    title: routeTexts.workbench,
    icon: HomeOutlined,
    group: 'workbench',
    page: WorkbenchPage,
    roles: everyone,
    needsTask: false,
  },
  {
    path: 'tasks',
    title: tasksTexts.title,
    icon: SolutionOutlined,
    group: 'workbench',
    page: TasksPage,
    roles: ['county'],
    needsTask: false,
  },
  {
    path: 'posts',
    title: routeTexts.posts,
    icon: ApartmentOutlined,
    group: 'enter',
    page: UnitPage,
    roles: everyone,
    needsTask: true,
  },
  {
    path: 'persons',
    title: routeTexts.persons,
    icon: TeamOutlined,
    group: 'enter',
    page: PersonsPage,
    roles: everyone,
    needsTask: true,
  },
  {
    path: 'powers',
    title: routeTexts.powers,
    icon: BookOutlined,
    group: 'enter',
    page: PowersPage,
    roles: everyone,
    needsTask: true,
  },
  {
    path: 'risks',
    title: routeTexts.risks,
    icon: WarningOutlined,
    group: 'enter',
    page: RisksPage,
    roles: everyone,
    needsTask: true,
  },
  {
    path: 'guidance',
    title: routeTexts.guidance,
    icon: BulbOutlined,
    group: 'enter',
    page: GuidancePage,
    roles: everyone,
    needsTask: true,
  },
  {
    path: 'rounds',
    title: routeTexts.rounds,
    icon: ScheduleOutlined,
    group: 'enter',
    page: RoundsPage,
    roles: everyone,
    needsTask: true,
  },
  {
    path: 'measures',
    title: routeTexts.measures,
    icon: SafetyOutlined,
    group: 'enter',
    page: MeasuresPage,
    roles: everyone,
    needsTask: true,
  },
  {
    path: 'assessment',
    title: routeTexts.assessment,
    icon: StarOutlined,
    group: 'verify',
    page: AssessmentPage,
    roles: everyone,
    needsTask: true,
  },
  {
    path: 'checks',
    title: routeTexts.checks,
    icon: AuditOutlined,
    group: 'verify',
    page: ChecksPage,
    roles: everyone,
    needsTask: true,
  },
  {
    path: 'print',
    title: routeTexts.print,
    icon: PrinterOutlined,
    group: 'handIn',
    page: PrintPage,
    roles: everyone,
    needsTask: true,
  },
  {
    path: 'submit',
    title: routeTexts.submit,
    icon: SendOutlined,
    group: 'handIn',
    page: SubmitPage,
    roles: everyone,
    needsTask: true,
  },
  {
    path: 'imports',
    title: routeTexts.imports,
    icon: ImportOutlined,
    group: 'enter',
    page: ImportsPage,
    roles: everyone,
    needsTask: true,
  },
  {
    path: 'receive',
    title: routeTexts.receive,
    icon: InboxOutlined,
    group: 'collect',
    page: ReceivePage,
    roles: everyone,
    needsTask: true,
    isForCollectors: true,
  },
  {
    path: 'seals',
    title: routeTexts.seals,
    icon: SafetyCertificateOutlined,
    group: 'collect',
    page: SealsPage,
    roles: everyone,
    needsTask: true,
    isForCollectors: true,
  },
  {
    path: 'tracking',
    title: routeTexts.tracking,
    icon: FieldTimeOutlined,
    group: 'collect',
    page: TrackingPage,
    roles: everyone,
    needsTask: true,
    isForCollectors: true,
  },
  {
    path: 'on-behalf',
    title: routeTexts.onBehalf,
    icon: FormOutlined,
    group: 'collect',
    page: OnBehalfPage,
    roles: everyone,
    needsTask: true,
    isForCollectors: true,
  },
  {
    path: 'rollup',
    title: routeTexts.rollup,
    icon: TableOutlined,
    group: 'collect',
    page: RollupPage,
    roles: everyone,
    needsTask: true,
    isForCollectors: true,
  },
  {
    path: 'search',
    title: routeTexts.search,
    icon: SearchOutlined,
    group: 'manage',
    page: SearchPage,
    roles: everyone,
    needsTask: true,
  },
  {
    path: 'backup',
    title: routeTexts.backup,
    icon: SaveOutlined,
    group: 'manage',
    page: BackupsPage,
    roles: everyone,
    needsTask: false,
  },
];
