/** For whom a stretch of transcript is made. */
export interface Viewer {
  conversation: string;
  /** The token's `dl_…`. */
  user: string;
  /** The address under which the client reached us, without a trailing slash. */
  base: string;
}
