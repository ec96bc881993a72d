const shapes = {
  chat: "M6 3h12a2 2 0 0 1 2 2v9a2 2 0 0 1-2 2h-7l-5 5v-5a2 2 0 0 1-2-2V5a2 2 0 0 1 2-2z M8 8h8 M8 11h5",
  close: "M6 6l12 12 M18 6L6 18",
  down: "M6 9l6 6 6-6",
  up: "M6 15l6-6 6 6",
  more: "M5 12h.01 M12 12h.01 M19 12h.01",
  send: "M5 12h13 M12.5 6l6 6-6 6",
  clip: "M20 11.5l-8.2 8.2a5 5 0 0 1-7.1-7.1l8.6-8.6a3.4 3.4 0 0 1 4.8 4.8l-8.5 8.5a1.7 1.7 0 0 1-2.4-2.4l7.7-7.7",
  lock: "M7 10V8a5 5 0 0 1 10 0v2 M7 10h10a2 2 0 0 1 2 2v7a2 2 0 0 1-2 2H7a2 2 0 0 1-2-2v-7a2 2 0 0 1 2-2z M12 14v3",
  shield: "M12 3l7.5 2.8v5.4c0 4.6-3.1 7.9-7.5 9.8-4.4-1.9-7.5-5.2-7.5-9.8V5.8z M8.8 12l2.3 2.3 4.3-4.6",
  file: "M7 3h7l5 5v11a2 2 0 0 1-2 2H7a2 2 0 0 1-2-2V5a2 2 0 0 1 2-2z M14 3v5h5",
  alert: "M12 8v5 M12 16.5h.01 M12 3.2l9 16.3H3z",
  wait: "M12 7v5l3.2 2 M12 3.5a8.5 8.5 0 1 1 0 17 8.5 8.5 0 0 1 0-17z",
} as const;

/** A line drawing; never the only carrier of a meaning. */
export function Icon({ name, size = 20 }: { name: keyof typeof shapes; size?: number }) {
  return (
    <svg
      class="icon"
      viewBox="0 0 24 24"
      width={size}
      height={size}
      fill="none"
      stroke="currentColor"
      stroke-width={name === "more" ? 3 : 1.8}
      stroke-linecap="round"
      stroke-linejoin="round"
      aria-hidden="true"
    >
      <path d={shapes[name]} />
    </svg>
  );
}
