import type { RefObject } from "preact";
import { useEffect } from "preact/hooks";

/** Keeps a full-screen panel inside what the on-screen keyboard leaves free, and in that what is typed into; iOS does not shrink the page for it. */
export function useVisibleArea(panel: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const view = globalThis.visualViewport;
    if (!view) return;
    const follow = () => {
      panel.current?.style.setProperty("--visible-height", `${view.height}px`);
      panel.current?.style.setProperty("--visible-top", `${view.offsetTop}px`);
      panel.current?.querySelector(":is(input, textarea):focus")?.scrollIntoView({ block: "nearest" });
    };
    follow();
    view.addEventListener("resize", follow);
    view.addEventListener("scroll", follow);
    return () => {
      view.removeEventListener("resize", follow);
      view.removeEventListener("scroll", follow);
    };
  }, []);
}
