/** Refusals of review bundles and in review copies. */
export type ReviewErrorCode =
  | 'REVIEW_COPY' // {} this ledger is a copy for reviewing and decides nothing
  | 'REVIEW_COPY_ONLY' // {} only a review copy writes an answer
  | 'REVIEW_NOTHING_ASSIGNED' // { reviewer }
  | 'REVIEW_NOTHING_SAID' // {} an answer without a single opinion
  | 'REVIEW_FORMAT' // { file } no review file of ours, cut off or changed
  | 'REVIEW_PASSPHRASE' // { file }
  | 'REVIEW_NOT_OURS' // { file } answers a bundle this ledger did not write
  | 'REVIEW_OLDER' // { reviewer } a newer answer was taken in
  | 'REVIEW_NOT_ASSIGNED' // { unit } says something about a unit that was not in the bundle
  | 'REVIEW_LEVEL_AGREED'; // {} reviewers do not differ about this level
