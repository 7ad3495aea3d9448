import type { Power } from '../../../../domain/powers/power.ts';
import type { TaskSettings } from '../../../../domain/tasks/task-settings.ts';
import type { Office } from '../../../../domain/units/unit.ts';
import type { EditableColumn } from '../../components/editable-table/editable-column.ts';
import { pickList, termList } from '../../components/pick-list.ts';
import {
  flagColumn,
  pickColumn,
  picksColumn,
  requiredPickColumn,
  textColumn,
} from '../../components/register-columns.ts';

export const powerColumns = ({ vocabularies }: TaskSettings, offices: readonly Office[]): EditableColumn<Power>[] => [
  textColumn('code', ['编号', 90], { isPinned: true }),
  textColumn('name', ['职权名称', 200], { isPinned: true }),
  requiredPickColumn('kind', ['类别', 110], termList(vocabularies.powerKinds)),
  pickColumn('officeId', ['行使科室', 130], pickList(offices)),
  flagColumn('isMajor', ['三重一大', 84]),
  textColumn('basis', ['依据', 220], { editor: 'area' }),
  textColumn('limits', ['界限', 200], { editor: 'area' }),
  textColumn('responsibility', ['责任', 200], { editor: 'area' }),
  picksColumn('keySites', ['重点部位', 160], termList(vocabularies.keySites)),
  picksColumn('areas', ['重要领域', 160], termList(vocabularies.areas)),
  picksColumn('systems', ['系统', 150], termList(vocabularies.systems)),
];
