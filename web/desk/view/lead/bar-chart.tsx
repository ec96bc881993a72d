/** One row of bars; `name` is what the legend and the table call it. */
export interface Series {
  name: string;
  values: readonly (number | undefined)[];
}

const width = 560;
const height = 210;
const left = 44;
const bottom = 28;
const top = 26;

/** A plain chart of bars by day, axes labelled, its numbers also as a table for whoever cannot see it. */
export function BarChart({
  title,
  days,
  series,
  unit,
  show = String,
}: {
  title: string;
  days: readonly string[];
  series: readonly Series[];
  unit: string;
  show?: (value: number) => string;
}) {
  const most = niceTop(Math.max(...series.flatMap(({ values }) => values.map((value) => value ?? 0)), 1));
  const slot = (width - left) / Math.max(days.length, 1);
  const bar = Math.max(1, Math.min(28, (slot * 0.8) / series.length));
  const y = (value: number) => top + (height - top - bottom) * (1 - value / most);
  const every = Math.ceil(days.length / 8);
  return (
    <figure class="chart">
      <figcaption>
        {title}
        {series.length > 1 &&
          series.map(({ name }, at) => (
            <span key={name} class={`legend s${at}`}>
              {name}
            </span>
          ))}
      </figcaption>
      <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={`${title} (${unit})`}>
        <text x={4} y={12} class="axis">
          {unit}
        </text>
        {[0, 0.5, 1].map((share) => (
          <g key={share}>
            <line x1={left} x2={width} y1={y(most * share)} y2={y(most * share)} class="grid" />
            <text x={left - 6} y={y(most * share) + 4} class="axis end">
              {show(most * share)}
            </text>
          </g>
        ))}
        {days.map((day, at) => (
          <g key={day}>
            {series.map(({ name, values }, row) => {
              const value = values[at] ?? 0;
              return (
                <rect
                  key={name}
                  class={`s${row}`}
                  x={left + at * slot + (slot - bar * series.length) / 2 + row * bar}
                  y={y(value)}
                  width={bar}
                  height={Math.max(0, y(0) - y(value))}
                >
                  <title>{`${day} ${name} ${show(value)}`}</title>
                </rect>
              );
            })}
            {at % every === 0 && (
              <text x={left + at * slot + slot / 2} y={height - 8} class="axis middle">
                {day.slice(5)}
              </text>
            )}
          </g>
        ))}
      </svg>
    </figure>
  );
}

/** The next round number, so that the axis reads well. */
function niceTop(most: number): number {
  const power = 10 ** Math.floor(Math.log10(most));
  return ([1, 2, 4, 5, 10].find((step) => most <= step * power) ?? 10) * power;
}
