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
  FormOutlined,
  HomeOutlined,
  ImportOutlined,
  InboxOutlined,
  PrinterOutlined,
  RocketOutlined,
  SafetyOutlined,
  SaveOutlined,
  ScheduleOutlined,
  SendOutlined,
  SolutionOutlined,
  StarOutlined,
  TableOutlined,
  TeamOutlined,
  WarningOutlined,
} from '@ant-design/icons';
import type { ComponentType } from 'react';
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
import { OnBehalfPage } from '../features/on-behalf/on-behalf-page.tsx';
import { RollupPage } from '../features/rollup/rollup-page.tsx';
import { TasksPage } from '../features/tasks/tasks-page.tsx';
import type { OpenLedger } from './session.tsx';

/** Headings of the menu, in order. */
export const routeGroups = ['工作台', '登记', '核对', '打印与报送', '管理'] as const;

export type Route = {
  path: string;
  title: string;
  icon: ComponentType<{ 'aria-hidden'?: boolean }>;
  group: (typeof routeGroups)[number];
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
    title: '开始使用',
    icon: RocketOutlined,
    group: '工作台',
    page: SetupPage,
    roles: everyone,
    needsTask: false,
    isBeginning: true,
  },
  {
    path: 'workbench',
    title: '工作台',
    icon: HomeOutlined,
    group: '工作台',
    page: WorkbenchPage,
    roles: everyone,
    needsTask: false,
  },
  {
    path: 'tasks',
    title: tasksTexts.title,
    icon: SolutionOutlined,
    group: '工作台',
    page: TasksPage,
    roles: ['county'],
    needsTask: false,
  },
  {
    path: 'posts',
    title: '单位与岗位',
    icon: ApartmentOutlined,
    group: '登记',
    page: UnitPage,
    roles: everyone,
    needsTask: true,
  },
  {
    path: 'persons',
    title: '人员与任职',
    icon: TeamOutlined,
    group: '登记',
    page: PersonsPage,
    roles: everyone,
    needsTask: true,
  },
  {
    path: 'powers',
    title: '职权目录',
    icon: BookOutlined,
    group: '登记',
    page: PowersPage,
    roles: everyone,
    needsTask: true,
  },
  {
    path: 'risks',
    title: '风险点识别',
    icon: WarningOutlined,
    group: '登记',
    page: RisksPage,
    roles: everyone,
    needsTask: true,
  },
  {
    path: 'guidance',
    title: '引导查找',
    icon: BulbOutlined,
    group: '登记',
    page: GuidancePage,
    roles: everyone,
    needsTask: true,
  },
  {
    path: 'rounds',
    title: '查找轮次',
    icon: ScheduleOutlined,
    group: '登记',
    page: RoundsPage,
    roles: everyone,
    needsTask: true,
  },
  {
    path: 'measures',
    title: '防控措施',
    icon: SafetyOutlined,
    group: '登记',
    page: MeasuresPage,
    roles: everyone,
    needsTask: true,
  },
  {
    path: 'assessment',
    title: '自我评估',
    icon: StarOutlined,
    group: '核对',
    page: AssessmentPage,
    roles: everyone,
    needsTask: true,
  },
  {
    path: 'checks',
    title: '审核',
    icon: AuditOutlined,
    group: '核对',
    page: ChecksPage,
    roles: everyone,
    needsTask: true,
  },
  {
    path: 'print',
    title: '打印',
    icon: PrinterOutlined,
    group: '打印与报送',
    page: PrintPage,
    roles: everyone,
    needsTask: true,
  },
  {
    path: 'submit',
    title: '报送',
    icon: SendOutlined,
    group: '打印与报送',
    page: SubmitPage,
    roles: everyone,
    needsTask: true,
  },
  {
    path: 'imports',
    title: '导入表格',
    icon: ImportOutlined,
    group: '登记',
    page: ImportsPage,
    roles: everyone,
    needsTask: true,
  },
  {
    path: 'receive',
    title: '接收',
    icon: InboxOutlined,
    group: '打印与报送',
    page: ReceivePage,
    roles: everyone,
    needsTask: true,
    isForCollectors: true,
  },
  {
    path: 'on-behalf',
    title: '代报',
    icon: FormOutlined,
    group: '打印与报送',
    page: OnBehalfPage,
    roles: everyone,
    needsTask: true,
    isForCollectors: true,
  },
  {
    path: 'rollup',
    title: '汇总',
    icon: TableOutlined,
    group: '打印与报送',
    page: RollupPage,
    roles: everyone,
    needsTask: true,
    isForCollectors: true,
  },
  {
    path: 'backup',
    title: '备份与恢复',
    icon: SaveOutlined,
    group: '管理',
    page: BackupsPage,
    roles: everyone,
    needsTask: false,
  },
];
