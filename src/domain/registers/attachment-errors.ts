/** Refusals of files kept with a row. */
export type AttachmentErrorCode =
  | 'ATTACHMENT_TOO_LARGE' // { file, size, limit } bytes
  | 'ATTACHMENTS_TOO_LARGE' // { file, size, limit } all of an entry together
  | 'ATTACHMENT_KIND'; // { file }
