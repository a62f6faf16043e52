import { createServer, type IncomingMessage, type Server } from "node:http";
import type { AddressInfo } from "node:net";

/** One request as it came. */
export interface Seen {
  method: string;
  path: string;
  token: string | undefined;
  body: unknown;
}

/** What is answered to one request. `silence` never answers, `cut` breaks the connection off. */
export type Reply = { status?: number; headers?: Record<string, string>; body?: unknown } | "silence" | "cut";

/** A server that plays the API: it answers what the test says, in turn, and remembers what it was asked. */
export class FakeApi {
  readonly seen: Seen[] = [];
  readonly #server: Server;
  #replies: ((seen: Seen) => Reply)[] = [];

  private constructor() {
    this.#server = createServer((request, response) => {
      void this.#read(request).then((seen) => {
        this.seen.push(seen);
        const next = this.#replies.length > 1 ? this.#replies.shift() : this.#replies[0];
        const reply = next?.(seen) ?? { status: 500 };
        if (reply === "cut") {
          request.socket.destroy();
        } else if (reply !== "silence") {
          const { status = 200, headers = {}, body } = reply;
          response.writeHead(status, { "content-type": "application/json", ...headers });
          response.end(typeof body === "string" ? body : JSON.stringify(body));
        }
      });
    });
  }

  static async start(): Promise<FakeApi> {
    const api = new FakeApi();
    await new Promise<void>((resolve) => api.#server.listen(0, "127.0.0.1", resolve));
    return api;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  /** From now on these replies, one after the other; the last one for ever. */
  reply(...replies: (Reply | ((seen: Seen) => Reply))[]): void {
    this.#replies = replies.map((reply) => (typeof reply === "function" ? reply : () => reply));
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  async #read(request: IncomingMessage): Promise<Seen> {
    let text = "";
    for await (const chunk of request) {
      text += String(chunk);
    }
    return {
      method: request.method ?? "",
      path: request.url ?? "",
      token: request.headers.authorization?.replace("Bearer ", ""),
      body: text === "" ? undefined : (JSON.parse(text) as unknown),
    };
  }
}
