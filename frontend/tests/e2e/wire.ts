import { connect, createServer, type AddressInfo, type Server, type Socket } from "node:net";

/** A wire between the browser and the coach that can be cut and mended, and made slow. */
export class Wire {
  readonly #open = new Set<Socket>();
  readonly #target: URL;
  #server: Server | undefined;
  #port = 0;
  #delay = 0;

  private constructor(target: string) {
    this.#target = new URL(target);
  }

  static async to(target: string): Promise<Wire> {
    const wire = new Wire(target);
    await wire.mend();
    return wire;
  }

  /** Where the coach is found at this end of the wire. */
  get url(): string {
    return `http://127.0.0.1:${this.#port}`;
  }

  /** Nobody answers at this end any more. */
  async cut(): Promise<void> {
    const server = this.#server;
    this.#server = undefined;
    this.#open.forEach((socket) => socket.destroy());
    await new Promise((resolve) => (server === undefined ? resolve(undefined) : server.close(resolve)));
  }

  /** Answers at the same address again. */
  async mend(): Promise<void> {
    const server = createServer((near) => this.#join(near));
    await new Promise<void>((resolve) => server.listen(this.#port, "127.0.0.1", resolve));
    this.#port = (server.address() as AddressInfo).port;
    this.#server = server;
  }

  /** Everything that the coach says takes so many milliseconds more. */
  slowDown(milliseconds: number): void {
    this.#delay = milliseconds;
  }

  #join(near: Socket): void {
    const far = connect(Number(this.#target.port), this.#target.hostname);
    for (const socket of [near, far]) {
      this.#open.add(socket);
      socket.on("error", () => socket.destroy());
      socket.on("close", () => {
        this.#open.delete(socket);
        near.destroy();
        far.destroy();
      });
    }
    near.pipe(far);
    far.on("data", (chunk: Buffer) => setTimeout(() => near.writable && near.write(chunk), this.#delay));
    far.on("end", () => setTimeout(() => near.end(), this.#delay));
  }
}
