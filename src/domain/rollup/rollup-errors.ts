export type RollupErrorCode =
  | 'CROSS_DIMENSION' // { figure, dimension } the figure is not divided by it
  | 'CHART_NOT_PLAIN'; // {} a chart that is more than shapes and words
