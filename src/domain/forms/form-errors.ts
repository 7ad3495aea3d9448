/** Refusals when a form is laid out. */
export type FormErrorCode =
  | 'FORM_TOO_WIDE' // { form, neededMm, availableMm }
  | 'FORM_HEAD_TOO_HIGH' // { form }
  | 'FORM_QR_NOT_DIGITS' // { form }
  | 'FORM_FONT_MISSING' // { file }
  | 'LIST_TOO_LONG' // { title, rows, limit }
  | 'LIST_TOO_LARGE'; // { title }
