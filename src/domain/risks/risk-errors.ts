/** Refusals around risk points: grading, deciding, revising, reviewing in rounds. */
export type RiskErrorCode =
  | 'RISK_SCORE_OUT_OF_RANGE' // { field, min, max, given } field: likelihood, harm or kinds
  | 'RISK_METHOD_MISMATCH' // { expected, given } grading methods
  | 'RISK_LEVEL_UNKNOWN' // { level, count }
  | 'RISK_LEVEL_WITHOUT_REASON' // { number } differs from the proposed or self-given level
  | 'RISK_OWN_POINT_HEAD' // { number, post }
  | 'RISK_OWN_POINT' // { number, by }
  | 'RISK_NOT_GRADED' // { number }
  | 'RISK_REVISION_WITHOUT_REASON' // { number }
  | 'ROUND_STEP_JUMP' // { number, from, to, missing } review steps, missing joined by ','
  | 'ROUND_BACK_WITHOUT_REASON' // { number, from, to } review steps
  | 'ROUND_SKIP_WITHOUT_REASON' // { step }
  | 'MEASURE_LAST_RISK' // a measure answers at least one risk
  | 'SCORE_OUT_OF_RANGE'; // { item, min, max, given }
