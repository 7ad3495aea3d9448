import { defaultTaskSettings } from '../../../domain/tasks/default-settings.ts';
import type { TaskSettings } from '../../../domain/tasks/task-settings.ts';
import { demoCounty, demoUnits } from './demo-units.ts';

/** The county's task of the demonstration: the defaults for cycle 2026 with the demonstration's units. */
export const demoSettings = (): TaskSettings =>
  defaultTaskSettings({
    countyCode: demoCounty.code,
    countyName: demoCounty.name,
    officeName: demoCounty.officeName,
    cycleCode: '2026',
    dueOn: '2026-12-15',
    units: demoUnits(),
  });
