/** Files of src/renderer/src whose words still have to move to src/text/screens: take a line out with each move. */
export const notMovedYet: readonly string[] = [];
