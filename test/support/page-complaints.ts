import type { Page } from "playwright-core";

/** Adds the script errors of a page to `complaints`, and what its content policy would not let it do. */
export function noteComplaints(page: Page, complaints: string[]): void {
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("console", (line) => {
    if (/Content Security Policy|Refused to/.test(line.text())) complaints.push(line.text());
  });
}
