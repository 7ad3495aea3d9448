/** The command line itself was wrong (exit code 2); the sentence says what to write instead. */
export class WrongUse extends Error {
  override readonly name = 'WrongUse';
}
