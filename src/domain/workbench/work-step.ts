/** The year's work as a clerk does it, one step per page; the workbench shows what each still lacks. */
export const workSteps = ['posts', 'persons', 'powers', 'risks', 'measures', 'assessment'] as const;
export type WorkStep = (typeof workSteps)[number];

/** Things that are missing, each in one step. */
export const missingKinds = {
  'profile-incomplete': 'posts', // 单位负责人, 联系人, 电话
  'no-posts': 'posts',
  'no-persons': 'persons',
  'vacant-posts': 'persons',
  'no-powers': 'powers',
  'no-risks': 'risks',
  'posts-without-risk': 'risks',
  'risks-ungraded': 'risks',
  'risks-unclassified': 'risks',
  'risks-unreviewed': 'risks', // the review chain has gaps up to 登记
  'risks-without-measure': 'measures',
  'measures-without-responsible': 'measures',
  'measures-without-due': 'measures',
  'no-scores': 'assessment',
  'scores-missing': 'assessment',
} as const satisfies Record<string, WorkStep>;
export type MissingKind = keyof typeof missingKinds;

/** `count` things of `total` are missing; both 1 where there is only one. */
export type Missing = { kind: MissingKind; count: number; total: number };

/** Worth knowing, but a step can be finished with them: a post may be vacant, a post without powers may have no risk. */
export const hintKinds: ReadonlySet<MissingKind> = new Set([
  'vacant-posts',
  'posts-without-risk',
  'risks-unclassified',
]);
