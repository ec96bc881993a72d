import type { Entity } from "../../domain/understood.ts";

/** An entity as a finder returns it; its text is cut out of the utterance afterwards. */
export type Found = Entity extends infer E ? (E extends Entity ? Omit<E, "text"> : never) : never;

/** What the finders read. */
export interface FinderInput {
  /** As typed. */
  text: string;
  /** Full-width folded, lower case; same length, same offsets. */
  folded: string;
  /** Folded and simplified; same length, same offsets. */
  simplified: string;
  /** ISO 8601 instant. */
  now: string;
  /** IANA name. */
  timeZone: string;
}

/** Finds one kind of value. Its patterns are bounded, so that 2,000 characters cost microseconds whatever they are. */
export type Finder = (input: FinderInput) => Found[];
