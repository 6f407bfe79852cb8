/** Exit codes of the command line, part of its contract. */
export const EXIT = {
  /** Nothing of severity `error`. */
  clean: 0,
  /** At least one `error`. */
  errors: 1,
  /** A file could not be reviewed, or the call was wrong. */
  failed: 2,
} as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

export function worst(codes: readonly ExitCode[]): ExitCode {
  return codes.reduce<ExitCode>((most, code) => (code > most ? code : most), EXIT.clean);
}
