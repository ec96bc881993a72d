import { describe, expect, it } from "@jest/globals";
import { BarChart, type Series } from "../../../web/desk/view/lead/bar-chart.tsx";

interface Drawn {
  type: unknown;
  props: Record<string, unknown>;
}
const isDrawn = (node: unknown): node is Drawn => typeof node === "object" && node !== null && "props" in node;
/** Everything that is drawn, as the browser would get it. */
function all(node: unknown): Drawn[] {
  if (Array.isArray(node)) return node.flatMap(all);
  return isDrawn(node) ? [node, ...all(node.props.children)] : [];
}
const text = (node: unknown): string =>
  Array.isArray(node) ? node.map(text).join("") : isDrawn(node) ? text(node.props.children) : String(node ?? "");

function draw(days: string[], series: Series[]) {
  const drawn = all(BarChart({ title: "Volume", unit: "conversations", days, series }));
  const numbers = ({ props }: Drawn) => ({
    ...{ x: Number(props.x), y: Number(props.y), width: Number(props.width), height: Number(props.height) },
    ...{ title: text(props.children), kind: String(props.class) },
  });
  return {
    bars: drawn.filter(({ type }) => type === "rect").map(numbers),
    axis: drawn
      .filter(({ type, props }) => type === "text" && props.class === "axis end")
      .map(({ props }) => Number(text(props.children))),
    names: drawn
      .filter(({ type, props }) => type === "text" && props.class === "axis middle")
      .map(({ props }) => text(props.children)),
    lines: drawn.filter(({ type }) => type === "line").map(({ props }) => Number(props.y1)),
  };
}

describe("a chart of days", () => {
  it("draws each value to the scale of its axis, in its place and named, and nothing sticks out", () => {
    const values = [
      [3, 0, 41.5],
      [1, 7, undefined],
    ];
    const days = ["2026-11-27", "2026-11-28", "2026-11-29"];
    const { bars, axis, lines, names } = draw(days, [
      { name: "bot", values: values[0]! },
      { name: "person", values: values[1]! },
    ]);
    expect(names).toEqual(["11-27", "11-28", "11-29"]);
    const most = Math.max(...axis);
    expect(most).toBeGreaterThanOrEqual(41.5);
    const [ground = 0, top = 0] = [Math.max(...lines), Math.min(...lines)];
    const shown = bars.map(({ height, y, title }) => {
      expect(y + height).toBeCloseTo(ground);
      expect(y).toBeGreaterThanOrEqual(top);
      return [title, Number(((height / (ground - top)) * most).toFixed(6))];
    });
    expect(shown).toEqual(
      days.flatMap((day, at) => [
        [`${day} bot ${values[0]![at] ?? 0}`, values[0]![at] ?? 0],
        [`${day} person ${values[1]![at] ?? 0}`, values[1]![at] ?? 0],
      ]),
    );
    const spans = bars.map(({ x, width }) => [x, x + width] as const).sort((a, b) => a[0] - b[0]);
    for (const [at, [from]] of spans.entries()) expect(from).toBeGreaterThanOrEqual((spans[at - 1]?.[1] ?? 0) - 1e-6);
    expect(spans.at(-1)?.[1]).toBeLessThanOrEqual(560);
  });

  it("has an axis and no bar without days, and bars of no height where nothing was", () => {
    const empty = draw([], [{ name: "bot", values: [] }]);
    expect([empty.bars, empty.names, empty.axis]).toEqual([[], [], [0, 0.5, 1]]);
    const nothing = draw(["2026-11-29"], [{ name: "stars", values: [undefined] }]);
    expect(nothing.bars).toEqual([expect.objectContaining({ height: 0, title: "2026-11-29 stars 0" })]);
  });

  it("draws one day as one bar of its own width, and ninety without touching", () => {
    const [one] = draw(["2026-11-29"], [{ name: "bot", values: [4] }]).bars;
    expect(one).toMatchObject({ width: 28, title: "2026-11-29 bot 4" });
    const days = Array.from(
      { length: 90 },
      (_, at) => `2026-0${1 + Math.floor(at / 30)}-${String(1 + (at % 30)).padStart(2, "0")}`,
    );
    const { bars, names } = draw(days, [{ name: "bot", values: days.map((_, at) => at) }]);
    expect(bars).toHaveLength(90);
    expect(names.length).toBeLessThanOrEqual(8);
    for (const [at, bar] of bars.entries())
      if (at > 0) expect(bar.x).toBeGreaterThanOrEqual(bars[at - 1]!.x + bars[at - 1]!.width);
  });
});
