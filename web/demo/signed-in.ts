import { effect, signal } from "@preact/signals";

const kept = "walletline-demo-customer";

function remembered(): { id: string; name: string } | undefined {
  try {
    return JSON.parse(localStorage.getItem(kept) ?? "null") ?? undefined;
  } catch {
    return undefined;
  }
}

/** The demo customer whom the page takes for signed in. */
export const signedIn = signal(remembered());

effect(() => {
  if (signedIn.value) localStorage.setItem(kept, JSON.stringify(signedIn.value));
  else localStorage.removeItem(kept);
});
