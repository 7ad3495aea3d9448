import type { api } from '../../api/client.ts';

/** An opinion about a package that is being written. */
export type ReviewDraft = Parameters<typeof api.reviews.saveDraft>[0]['draft'];

export const emptyReview: ReviewDraft = { verdict: 'accept', note: '', remarks: [], levels: [] };
