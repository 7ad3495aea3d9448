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

const always = { roles: ['unit', 'county'], needsTask: false } as const;
const ofTask = { ...always, needsTask: true } as const;
const atTheStart = { ...always, group: 'workbench' } as const;
const entering = { ...ofTask, group: 'enter' } as const;
const verifying = { ...ofTask, group: 'verify' } as const;
const handingIn = { ...ofTask, group: 'handIn' } as const;
const collecting = { ...ofTask, group: 'collect', isForCollectors: true } as const;
const managing = { ...ofTask, group: 'manage' } as const;

export const routes: readonly Route[] = [
  { path: 'setup', title: routeTexts.setup, icon: RocketOutlined, page: SetupPage, ...atTheStart, isBeginning: true },
  { path: 'workbench', title: routeTexts.workbench, icon: HomeOutlined, page: WorkbenchPage, ...atTheStart },
  { path: 'tasks', title: tasksTexts.title, icon: SolutionOutlined, page: TasksPage, ...atTheStart, roles: ['county'] },
  { path: 'posts', title: routeTexts.posts, icon: ApartmentOutlined, page: UnitPage, ...entering },
  { path: 'persons', title: routeTexts.persons, icon: TeamOutlined, page: PersonsPage, ...entering },
  { path: 'powers', title: routeTexts.powers, icon: BookOutlined, page: PowersPage, ...entering },
  { path: 'risks', title: routeTexts.risks, icon: WarningOutlined, page: RisksPage, ...entering },
  { path: 'guidance', title: routeTexts.guidance, icon: BulbOutlined, page: GuidancePage, ...entering },
  { path: 'rounds', title: routeTexts.rounds, icon: ScheduleOutlined, page: RoundsPage, ...entering },
  { path: 'measures', title: routeTexts.measures, icon: SafetyOutlined, page: MeasuresPage, ...entering },
  { path: 'assessment', title: routeTexts.assessment, icon: StarOutlined, page: AssessmentPage, ...verifying },
  { path: 'checks', title: routeTexts.checks, icon: AuditOutlined, page: ChecksPage, ...verifying },
  { path: 'print', title: routeTexts.print, icon: PrinterOutlined, page: PrintPage, ...handingIn },
  { path: 'submit', title: routeTexts.submit, icon: SendOutlined, page: SubmitPage, ...handingIn },
  { path: 'imports', title: routeTexts.imports, icon: ImportOutlined, page: ImportsPage, ...entering },
  { path: 'receive', title: routeTexts.receive, icon: InboxOutlined, page: ReceivePage, ...collecting },
  { path: 'seals', title: routeTexts.seals, icon: SafetyCertificateOutlined, page: SealsPage, ...collecting },
  { path: 'tracking', title: routeTexts.tracking, icon: FieldTimeOutlined, page: TrackingPage, ...collecting },
  { path: 'on-behalf', title: routeTexts.onBehalf, icon: FormOutlined, page: OnBehalfPage, ...collecting },
  { path: 'rollup', title: routeTexts.rollup, icon: TableOutlined, page: RollupPage, ...collecting },
  { path: 'search', title: routeTexts.search, icon: SearchOutlined, page: SearchPage, ...managing },
  { path: 'backup', title: routeTexts.backup, icon: SaveOutlined, page: BackupsPage, ...managing, needsTask: false },
];
