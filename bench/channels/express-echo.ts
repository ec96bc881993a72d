import type { AddressInfo } from "node:net";
import express from "express";

/** The least a web bot can be: Express 5 parses the JSON and says it back. */
const app = express();
app.use(express.json());
app.post("/api/messages", (req, res) => {
  res.json({ type: "message", text: (req.body as { text: string }).text });
});
const server = app.listen(0, "127.0.0.1", () => {
  console.log(`listening on http://127.0.0.1:${(server.address() as AddressInfo).port}`);
});
