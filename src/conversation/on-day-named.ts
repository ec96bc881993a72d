import type { Typed } from "../dialog/dialog.ts";
import type { Run } from "../dialog/run.ts";
import { after, day, elapsed } from "../domain/instants.ts";
import type { Entity, TimeSpan } from "../domain/understood.ts";

/** "About three" after "yesterday" is yesterday at three: a time of day is put on the day that was named last in the dialog. */
export function onDayNamed(run: Run, typed: Typed): Typed {
  const named = dayIn(typed.entities) ?? run.dayNamed ?? dayIn(run.opening.entities);
  if (named === undefined) return typed;
  run.dayNamed = named;
  return { ...typed, entities: typed.entities.map((entity) => moved(entity, named)) };
}

/** A week or a month is no day. */
const dayIn = (entities: readonly Entity[]): string | undefined =>
  entities.flatMap(({ type, value }) => (type === "time" && isDay(value) ? [value.from] : [])).at(-1);

const isDay = ({ from, to, anyDay }: TimeSpan): boolean => !anyDay && elapsed(from, to) <= day;

function moved(entity: Entity, named: string): Entity {
  if (entity.type !== "time" || !entity.value.anyDay) return entity;
  const { from, to } = entity.value;
  const by = elapsed(dateOf(from), dateOf(named));
  return { ...entity, value: { from: after(from, by), to: after(to, by) } };
}

/** The date as it is written, in the zone it is written in. */
const dateOf = (at: string): string => at.slice(0, 10);
