/** One thing wrong in a file a person wrote. Lines count from 1. */
export interface Problem {
  file: string;
  line: number;
  message: string;
}

/** "knowledge/areas/account.yaml:12 …", one problem a line. */
export function showProblems(problems: readonly Problem[]): string {
  return problems.map(({ file, line, message }) => `${file}:${line} ${message}`).join("\n");
}
