export function repeatedGroups(source: string): { inside: string; before: string }[];
export function hostileTexts(source: string, length: number): string[];
export function longRuns(source: string, length: number): string[];
