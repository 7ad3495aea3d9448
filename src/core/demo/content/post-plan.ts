/** Who works in a demonstration unit: offices and posts as data. */
export type PostPlan = {
  /** name of the post, unique in the unit */
  role: string;
  /** 职务 as printed for its holder */
  duty: string;
  /** name of the office; null = a leader of the unit */
  office: string | null;
  isKey: boolean;
  isHead: boolean;
  /** how many people hold it; 0 = 空缺 */
  holders: number;
  /** role whose holder also holds this post (一肩挑); then `holders` is not read */
  heldBy: string | null;
  /** role of the leader in charge (责任领导); null for the head himself */
  leader: string | null;
  duties: string;
  /** posts of the starter catalogue whose risk points belong here */
  cataloguePosts: readonly string[];
};

export type UnitPlan = { offices: readonly string[]; posts: readonly PostPlan[] };

const usual: Omit<PostPlan, 'role' | 'duty' | 'duties' | 'cataloguePosts'> = {
  office: null,
  isKey: false,
  isHead: false,
  holders: 1,
  heldBy: null,
  leader: null,
};

/** A post with what most posts have in common filled in. */
export const planPost = (
  role: string,
  duties: string,
  cataloguePosts: readonly string[],
  rest: Partial<PostPlan> = {},
): PostPlan => ({ ...usual, role, duty: role, duties, cataloguePosts, ...rest });
