type Rgb = readonly [number, number, number];

/** Least contrast of text against its ground. WCAG 2.2, 1.4.3. */
const wanted = 4.5;

/** "rgb(26, 86, 196)", as a browser computes colours; undefined for forms with other colour spaces. */
export function readRgb(text: string): Rgb | undefined {
  const numbers = /^rgba?\(([\d.]+)[, ]+([\d.]+)[, ]+([\d.]+)/.exec(text)?.slice(1, 4).map(Number);
  return numbers?.length === 3 ? (numbers as unknown as Rgb) : undefined;
}

const linear = (part: number) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);

function luminance([red, green, blue]: Rgb): number {
  return 0.2126 * linear(red / 255) + 0.7152 * linear(green / 255) + 0.0722 * linear(blue / 255);
}

export function contrast(one: Rgb, other: Rgb): number {
  const [low, high] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

const mix = (one: Rgb, other: Rgb, part: number): Rgb =>
  one.map((value, at) => Math.round(value + (other[at]! - value) * part)) as unknown as Rgb;

const show = ([red, green, blue]: Rgb) => `rgb(${red}, ${green}, ${blue})`;

/** From the wallet's one accent: what is written on it, and the accent as text on `ground`, both readable whatever was chosen. */
export function accentColours(accent: Rgb, ground: Rgb): { on: string; ink: string } {
  const white: Rgb = [255, 255, 255];
  const black: Rgb = [0, 0, 0];
  const on =
    contrast(accent, white) >= wanted ? white : contrast(accent, black) >= contrast(accent, white) ? black : white;
  const pole = luminance(ground) > 0.4 ? black : white;
  let ink = accent;
  for (let part = 0; part <= 1 && contrast(ink, ground) < wanted; part += 0.05) ink = mix(accent, pole, part);
  return { on: show(on), ink: show(ink) };
}
