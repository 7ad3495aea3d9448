/** What a source row becomes before it is applied: typed, still text where the ledger has ids. */
import type { LevelOrdinal } from '../ids.ts';
import type { DueDraft } from './due.ts';
import type { MeasureDraft } from './measure-cells.ts';

/**
 * One risk of a source row; a row may yield several.
 *
 * @property continuesLine line of the row whose risk this row goes on with (its own risk cell was empty or merged):
 *   add its measures there instead of making a new risk; null for a risk of its own
 * @property section   nearest section title above (「一、…」), '' if none
 * @property category  code of a category, null = 未分类
 * @property methods   codes of methods of finding
 * @property remark    the table's own remark, then 「列名：值」 of every column without a field, joined by ；
 */
export type RiskDraft = {
  line: number;
  continuesLine: number | null;
  section: string;
  number: string;
  id: string;
  office: string;
  post: string;
  person: string;
  power: string;
  step: string;
  riskName: string;
  manifestation: string;
  category: string | null;
  level: LevelOrdinal | null;
  methods: string[];
  measures: MeasureDraft[];
  regulation: string;
  due: DueDraft | null;
  responsible: string;
  leader: string;
  supervisor: string;
  remark: string;
};

/**
 * One row of a scoring sheet.
 *
 * @property continuesLine line of the item this row goes on with; its points, if any, are a part of its own
 * @property points    full marks, null when the cell is empty or no number (then kept in pointsText)
 */
export type ScoreDraft = {
  line: number;
  continuesLine: number | null;
  section: string;
  number: string;
  group: string;
  item: string;
  points: number | null;
  pointsText: string;
  content: string;
  criteria: string;
  selfScore: number | null;
  evidence: string;
  department: string;
  remark: string;
};
