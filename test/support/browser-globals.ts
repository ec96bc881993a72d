import WebSocketClient from "ws";
import { pageOrigin } from "./web-desk.ts";

type Handler = ((this: unknown, event: unknown) => void) | null;

/** What a browser asks leave for before a call of another origin: every header that is not plain. */
const plainHeaders = new Set(["accept", "accept-language", "content-language"]);

/** Like a browser, tries once more when a kept connection turns out to be closed. */
const fetchAgain: typeof fetch = (url, init) => fetch(url, init).catch(() => fetch(url, init));

async function preflight(url: string, origin: string, method: string, headers: string[]): Promise<boolean> {
  const asked = headers.map((name) => name.toLowerCase()).filter((name) => !plainHeaders.has(name));
  const answer = await fetchAgain(url, {
    method: "OPTIONS",
    headers: {
      Origin: origin,
      "Access-Control-Request-Method": method,
      "Access-Control-Request-Headers": asked.join(","),
    },
  });
  const list = (name: string) => (answer.headers.get(name) ?? "").toLowerCase().split(/\s*,\s*/);
  return (
    answer.ok &&
    answer.headers.get("access-control-allow-origin") === origin &&
    asked.every((name) => list("access-control-allow-headers").includes(name)) &&
    list("access-control-allow-methods").includes(method.toLowerCase())
  );
}

/** An XMLHttpRequest as a page of `origin` has it: calls to other origins go through the checks a browser makes. */
function xmlHttpRequestOf(origin: string, beforeCall: () => Promise<void> | void = () => {}) {
  return function XMLHttpRequest() {
    const headers: Record<string, string> = {};
    let method = "GET";
    let url = "";
    const request = {
      ...{ readyState: 0, status: 0, response: null as unknown, responseType: "", timeout: 0, withCredentials: false },
      upload: {},
      onreadystatechange: null as Handler,
      onerror: null as Handler,
      ontimeout: null as Handler,
      open(given: string, address: string) {
        method = given;
        url = address;
      },
      setRequestHeader(name: string, value: string) {
        headers[name] = value;
      },
      abort() {
        request.onreadystatechange = null;
        request.onerror = null;
      },
      send(body?: unknown) {
        run(body).catch(() => request.onerror?.call(request, {}));
      },
    };
    async function run(body: unknown): Promise<void> {
      await beforeCall();
      const foreign = url.startsWith("http");
      if (foreign && !(await preflight(url, origin, method, Object.keys(headers)))) throw new Error("CORS");
      const answer = await fetch(url, {
        method,
        headers: foreign ? { ...headers, Origin: origin } : headers,
        body: body as BodyInit,
      });
      if (foreign && answer.headers.get("access-control-allow-origin") !== origin) throw new Error("CORS");
      const bytes = await answer.arrayBuffer();
      request.status = answer.status;
      request.response = request.responseType === "arraybuffer" ? bytes : jsonOrNull(Buffer.from(bytes).toString());
      request.readyState = 4;
      request.onreadystatechange?.call(request, {});
    }
    return request;
  };
}

function jsonOrNull(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

export interface Page {
  /** Every socket the page has opened, oldest first. */
  sockets: WebSocketClient[];
  /** Runs before each call goes out: to hold it up. */
  beforeCall: () => Promise<void> | void;
  leave(): void;
}

/** Puts a page's globals where the official client looks for them. */
export function openPage(origin = pageOrigin): Page {
  const scope = globalThis as unknown as Record<string, unknown>;
  const before = { XMLHttpRequest: scope.XMLHttpRequest, WebSocket: scope.WebSocket };
  const page: Page = {
    sockets: [],
    beforeCall: () => {},
    leave() {
      for (const socket of page.sockets) socket.terminate();
      Object.assign(scope, before);
    },
  };
  scope.XMLHttpRequest = xmlHttpRequestOf(origin, () => page.beforeCall());
  scope.WebSocket = function WebSocket(url: string) {
    const socket = new WebSocketClient(url, { origin });
    page.sockets.push(socket);
    return socket;
  };
  return page;
}
