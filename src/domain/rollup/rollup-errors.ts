export type RollupErrorCode =
  | 'CROSS_DIMENSION' // { figure, dimension } the figure is not divided by it
  | 'CYCLE_NOT_HELD'; // { cycle } no task and nothing accepted of it here
