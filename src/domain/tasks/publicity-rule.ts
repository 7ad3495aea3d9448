/** 公示要求: how long and where units post findings and levels, and whether names are hidden on what they post. */

export type PublicityRule = {
  days: number;
  /** one a line, e.g. 村务公开栏 */
  places: string[];
  masksNames: boolean;
};

export const defaultPublicity: PublicityRule = {
  days: 7,
  places: ['单位（村、社区）公示栏'],
  masksNames: true,
};

/** What counts for a unit. A task of before there was this rule says nothing; it stays, byte for byte, as it was signed. */
export const publicityOf = ({ publicity }: { publicity?: PublicityRule | undefined }): PublicityRule =>
  publicity ?? defaultPublicity;

export const isPublicityPeriod = (days: number): boolean => Number.isInteger(days) && days >= 1 && days <= 90;
