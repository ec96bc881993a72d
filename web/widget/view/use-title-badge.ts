import { useEffect } from "preact/hooks";

/** Puts "(2) " before the page's title while something is unread, and takes only that away again. */
export function useTitleBadge(unread: number): void {
  useEffect(() => {
    if (unread === 0) return;
    const mark = `(${unread}) `;
    document.title = mark + document.title;
    return () => {
      if (document.title.startsWith(mark)) document.title = document.title.slice(mark.length);
    };
  }, [unread]);
}
