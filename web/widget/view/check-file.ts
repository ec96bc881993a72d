/** The files that the server takes. */
export const acceptedTypes = ["image/png", "image/jpeg", "image/webp", "image/gif", "application/pdf", "text/plain"];
const largestBytes = 5 * 1024 * 1024;

/** Says beforehand what the server would refuse; it looks at the bytes itself. */
export function checkFile({ type, size }: File): "ok" | "file-type" | "file-size" {
  if (!acceptedTypes.includes(type)) return "file-type";
  return size > largestBytes ? "file-size" : "ok";
}
