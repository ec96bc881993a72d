import type { TeamsConfig } from "../../../src/channels/teams/create-teams-channel.ts";
import { composeTeams } from "../../../src/compose-teams.ts";
import { type ConnectorDouble, openConnectorDouble } from "../../support/connector-double.ts";
import { type House, openHouse } from "../../support/house.ts";

export interface TeamsHouse extends House {
  double: ConnectorDouble;
}

/** The house with Teams as its channel, and Microsoft's side as the double. */
export async function openTeamsHouse({
  given = {},
  double: opened,
}: {
  /** What is told from outside, where it is not what Microsoft's double takes. */
  given?: Partial<TeamsConfig>;
  double?: ConnectorDouble;
} = {}): Promise<TeamsHouse> {
  const double = opened ?? (await openConnectorDouble());
  const { appId, tenantId } = double;
  const house = await openHouse({
    open(rooms) {
      const config = { appId, tenantId, password: "app-password", serviceHosts: [], ...given };
      return composeTeams({ ...rooms, config });
    },
  });
  return {
    ...house,
    double,
    async close() {
      await house.close();
      double.close();
    },
  };
}
