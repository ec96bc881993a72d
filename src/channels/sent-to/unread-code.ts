/** What is said of a body that could not even be read, by the status that the last resort answers it with. */
const codes: Record<number, string> = { 400: "BadSyntax", 413: "MessageSizeTooBig", 415: "UnsupportedMediaType" };

/** Undefined for any other fault. */
export const unreadCode = (error: unknown): string | undefined => codes[(error as { status?: number }).status ?? 0];
