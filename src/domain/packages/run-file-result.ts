/** What became of a file of a run of receiving; `left` = not looked at yet. */
export type RunFileResult = 'taken-over' | 'known' | 'refused' | 'left';
