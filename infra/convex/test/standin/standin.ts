import { ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

const SERVER = fileURLToPath(new URL("../../standin/server.mjs", import.meta.url));

export const KEY = "prod:happy-animal-123|secret";

export type Answer = { status: number; body: any };

/** A running stand-in. */
export class Standin {
  readonly url: string;
  readonly process: ChildProcess;

  private constructor(url: string, process: ChildProcess) {
    this.url = url;
    this.process = process;
  }

  static async start(options: string[] = ["--prod"], env: Record<string, string> = {}): Promise<Standin> {
    const child = spawn("node", [SERVER, "--key", KEY, ...options], {
      env: { ...process.env, ...env },
      stdio: ["pipe", "pipe", "inherit"],
    });
    for await (const line of createInterface({ input: child.stdout! })) {
      const port = /^listening (\d+)$/.exec(line)?.[1];
      if (port !== undefined) {
        return new Standin(`http://127.0.0.1:${port}`, child);
      }
    }
    throw new Error("the stand-in ended before it listened");
  }

  async stop() {
    const ended = once(this.process, "exit");
    this.process.stdin!.end();
    await ended;
  }

  /** A call of a function, with the deploy key unless the headers say otherwise. */
  async call(route: string, path: string, args: unknown, headers: Record<string, string> = {}): Promise<Answer> {
    return await this.post(`/api/${route}`, JSON.stringify({ path, args, format: "json" }), {
      authorization: `Convex ${KEY}`,
      ...headers,
    });
  }

  apply(...changes: unknown[]): Promise<Answer> {
    return this.call("mutation", "mirror:apply", { changes });
  }

  async post(path: string, body: string, headers: Record<string, string> = {}, signal?: AbortSignal): Promise<Answer> {
    const response = await fetch(this.url + path, {
      method: "POST",
      body,
      headers: { "content-type": "application/json", ...headers },
      ...(signal && { signal }),
    });
    return { status: response.status, body: await response.json() };
  }

  /** What the stand-in's own routes say. */
  async control(name: string, body: unknown = {}): Promise<any> {
    const answer = await this.post(`/__test/${name}`, JSON.stringify(body));
    if (answer.status !== 200) {
      throw new Error(`${answer.status}: ${answer.body.message}`);
    }
    return answer.body;
  }
}
