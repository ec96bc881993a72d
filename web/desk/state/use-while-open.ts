import { useEffect } from "preact/hooks";

/** Calls when the page opens, and so often while it is open. */
export function useWhileOpen(refresh: () => Promise<void>, everyMs: number): void {
  useEffect(() => {
    void refresh();
    const timer = window.setInterval(() => void refresh(), everyMs);
    return () => clearInterval(timer);
  }, []);
}
