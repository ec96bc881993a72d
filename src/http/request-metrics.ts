import type { RequestHandler } from "express";
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";

/** What /metrics tells, in Prometheus' text form. */
export interface Metrics {
  registry: Registry;
  /** Counts and times each request under its route's pattern. */
  record: (request: { method: string; route: string; status: number; durationMs: number }) => void;
  page: RequestHandler;
}

/** Collects the process's own metrics and those of HTTP; `sockets` is asked for at each reading. */
export function createMetrics({ sockets }: { sockets: () => number }): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const labelNames = ["method", "route", "status"];
  const requests = new Counter({
    name: "walletline_http_requests_total",
    help: "Requests answered.",
    labelNames,
    registers: [registry],
  });
  const duration = new Histogram({
    name: "walletline_http_request_duration_seconds",
    help: "Time to the end of the answer.",
    labelNames,
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
    registers: [registry],
  });
  new Gauge({
    name: "walletline_web_sockets",
    help: "Open sockets of customers.",
    registers: [registry],
    collect() {
      this.set(sockets());
    },
  });
  return {
    registry,
    record({ method, route, status, durationMs }) {
      const labels = { method, route, status: String(status) };
      requests.inc(labels);
      duration.observe(labels, durationMs / 1000);
    },
    page: async (_req, res) => {
      res.type(registry.contentType).send(await registry.metrics());
    },
  };
}
