/** Characters; what is longer is cut. */
const longestShown = 60;

/** An address as it may be shown: short, and no program makes it something to click. */
export function showSafely(address: string): string {
  const letters = Array.from(address);
  const short = letters.length > longestShown ? `${letters.slice(0, longestShown).join("")}…` : address;
  return short.replace(/[.。]/g, "[.]").replace(/:[\\/]*/g, "[:]");
}
