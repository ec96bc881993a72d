import { serve } from "./cli/serve.ts";

serve().catch((error: unknown) => {
  process.stderr.write(`Walletline cannot start: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
