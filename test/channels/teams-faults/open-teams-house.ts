import express, { Router } from "express";
import { composeTeams } from "../../../src/compose-teams.ts";
import { type ConnectorDouble, openConnectorDouble } from "../../support/connector-double.ts";
import { type House, openHouse } from "../../support/house.ts";

export interface TeamsHouse extends House {
  double: ConnectorDouble;
}

/** The house with Teams as its channel, and Microsoft's side as the double. */
export async function openTeamsHouse(): Promise<TeamsHouse> {
  const double = await openConnectorDouble();
  const { appId, tenantId } = double;
  const house = await openHouse({
    open(rooms) {
      const config = { appId, tenantId, password: "app-password", serviceHosts: [] };
      const teams = composeTeams({ ...rooms, config });
      return { ...teams, router: Router().use(express.json({ limit: "64kb" }), teams.router) };
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
