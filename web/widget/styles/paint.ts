import { accentColours, readRgb } from "../view/accent-colours.ts";
import css from "./all.css?inline";

/** Grounds that text in the accent stands on; the same as --sunken in web/look. */
const grounds = { light: [244, 246, 248], dark: [28, 35, 43] } as const;

/** Gives the shadow root its styles, and keeps theme and accent with the page's and the system's wishes; returns how to stop. */
export function paint(host: HTMLElement, root: ShadowRoot): () => void {
  addStyles(root);
  const dark = matchMedia("(prefers-color-scheme: dark)");
  const refresh = () => {
    const wish = host.getAttribute("theme");
    const theme = wish === "light" || wish === "dark" ? wish : dark.matches ? "dark" : "light";
    if (host.dataset.theme !== theme) host.dataset.theme = theme;
    const accent = host.getAttribute("accent");
    if (accent) host.style.setProperty("--walletline-accent", accent);
    const rgb = readRgb(computedAccent(root));
    if (!rgb) return;
    const { on, ink } = accentColours(rgb, grounds[theme]);
    host.style.setProperty("--on-accent", on);
    host.style.setProperty("--accent-ink", ink);
  };
  refresh();
  dark.addEventListener("change", refresh);
  const watcher = new MutationObserver(refresh);
  watcher.observe(host, { attributeFilter: ["theme", "accent"] });
  return () => {
    dark.removeEventListener("change", refresh);
    watcher.disconnect();
  };
}

/** The accent as the browser understands it, whatever way it was written. */
function computedAccent(root: ShadowRoot): string {
  const probe = document.createElement("span");
  probe.className = "probe";
  root.append(probe);
  const { color } = getComputedStyle(probe);
  probe.remove();
  return color;
}

/** A constructed sheet needs no style-src; browsers before 2023 get a style element. */
function addStyles(root: ShadowRoot): void {
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    root.adoptedStyleSheets = [sheet];
  } catch {
    const style = document.createElement("style");
    style.textContent = css;
    root.append(style);
  }
}
