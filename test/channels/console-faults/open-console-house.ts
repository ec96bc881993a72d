import { type House, type HouseRooms, openHouse } from "../../support/house.ts";

export interface ConsoleHouse extends House {
  /** What a terminal of the process that runs now is opened with. */
  rooms(): HouseRooms;
}

/** The house with a terminal as its only way in. */
export async function openConsoleHouse(): Promise<ConsoleHouse> {
  let now: HouseRooms | undefined;
  const nothing = async () => {};
  const house = await openHouse({
    open(rooms) {
      now = rooms;
      return { start: nothing, idle: nothing, stop: nothing };
    },
  });
  return { ...house, rooms: () => now! };
}
