/** How lists, flags and days are written in fields and cells. */

/** Between the members of a list, as they are shown; typed lists may use other marks. */
export const LIST_MARK = '、';
export const listMarks = /[、,，;；]/u;
export const listOrLineMarks = /[、\n]/u;
/** Stands for the list mark inside a name, so that a name is never split. */
export const LIST_MARK_IN_NAME = '／';

export const flagTexts = {
  yes: '是',
  yesWords: ['是', '√', '✓', '1', 'Y', 'y', 'TRUE', 'true'],
  noWords: ['', '否', '×', '0', 'N', 'n', 'FALSE', 'false'],
};

/** A day as people write it: 2026-3-1, 2026.3.1, 2026年3月1日. */
export const typedDay = /^(\d{4})[-./年](\d{1,2})[-./月](\d{1,2})日?$/u;

export const pickListTexts = {
  /** begins the label of a second thing of the same name */
  again: (name: string) => `${name}（第`,
  numbered: (name: string, number: number) => `${name}（第 ${number} 个）`,
};

export const fileLinkTexts = { size: (size: string) => `（${size}）` };
