/** Columns out of sight are reached by arrow keys too, also while no figure can be opened. */
export const scrolledByKeys = (box: HTMLDivElement | null): void =>
  box?.querySelector('.ant-table-body, .ant-table-content')?.setAttribute('tabindex', '0');
