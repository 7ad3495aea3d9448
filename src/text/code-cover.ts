/** What a 统计依据编码 covers, in a sentence: the same in the window and on the command line. */
type Cover = {
  /** the filter on units in words; empty = every unit */
  filter: string;
  basis: { texts?: boolean; withReceived: boolean };
};

export const coverSentence = ({ filter, basis }: Cover): string => {
  const units = filter === '' ? '包含全部计入的单位' : `只包含“${filter}”之内的单位`;
  return basis.texts === true ? `查找、雷同文字清单的编码，${units}。` : `编码${units}。`;
};

/** Heads what became of another list that carries the same code. */
export const otherCoverSentence = ({ filter, basis }: Cover): string => {
  const paper = basis.texts === true ? '查找、雷同文字清单' : basis.withReceived ? '含未决定报送的表' : '表';
  return `同样的依据，也印在${filter === '' ? '不按单位筛选' : `筛选为“${filter}”`}的${paper}上：`;
};
