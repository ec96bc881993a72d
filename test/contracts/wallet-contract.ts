import { afterAll, beforeAll, describe, it } from "@jest/globals";
import { newId } from "../../src/domain/ids.ts";
import { readWalletFixture } from "../../src/wallet/check/fixture.ts";
import type { Checked, Point } from "../../src/wallet/check/point.ts";
import { walletPoints } from "../../src/wallet/check/wallet-points.ts";

type Opened = Pick<Checked, "wallet" | "now"> & { close(): Promise<void> };

/** The port's promises on one adapter, opened once: the same points as `walletline check-wallet` asks of anybody's core. */
export function walletContract<O extends Opened>(
  name: string,
  open: () => Promise<O>,
  more: Point<Checked & O>[] = [],
): void {
  describe(`${name} keeps the Wallet port's promises`, () => {
    const fixture = readWalletFixture();
    let opened: O | undefined;
    beforeAll(async () => {
      opened = await open();
    });
    afterAll(() => opened?.close());
    it.each([...more, ...walletPoints].map((point) => [point.name, point] as const))("%s", (_, point) =>
      point.holds({ ...opened!, fixture, newKey: () => `contract-${newId()}` }),
    );
  });
}
