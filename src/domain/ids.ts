/** Branded ids: a RiskId cannot be passed where a PostId is wanted. All are lower-case UUIDs except codes. */
export type Id<Brand extends string> = string & { readonly __id: Brand };

export type OfficeId = Id<'office'>;
export type PersonId = Id<'person'>;
export type PostId = Id<'post'>;
export type AssignmentId = Id<'assignment'>;
export type PowerId = Id<'power'>;
export type RiskId = Id<'risk'>;
export type RoundId = Id<'round'>;
export type MeasureId = Id<'measure'>;
export type RegulationId = Id<'regulation'>;

/** Unit code, unique in the county: 1–20 of `A-Z a-z 0-9 -`. */
export type UnitCode = string;
/** Cycle code `YYYY`, or `YYYY-N` for the N-th cycle of a year. */
export type CycleCode = string;
/** Calendar day `YYYY-MM-DD`. */
export type Day = string;
/** UTC instant, ISO 8601 with milliseconds and `Z`. */
export type Instant = string;
/** Level of a risk as an ordinal, 1 = most severe; names come from the task's level scheme. */
export type LevelOrdinal = number;
