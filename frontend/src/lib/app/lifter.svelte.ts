import { aiCoaching, type Connection } from "$lib/ai-coaching";
import { configuration } from "$lib/configuration";
import { readAddress } from "./address";
import { isLifterId } from "./ids";
import { inTab, onDevice, type Keep } from "./keep";
import { localStackAt, type LocalStack } from "./localStack";
import { isRecord } from "./shapes";
import { createTokens } from "./tokens";
import { isUnit, type Unit } from "./workout/units";

/** The part of the service that is told where the coach is, and who asks. */
export interface Connectable {
  configure(connection: Connection): void;
}

/** What a lifter needs of its surroundings. */
export interface LifterSurroundings {
  coach: Connectable;
  /** Address of the API unless the lifter sets another; empty: where the page came from. */
  usualAddress: string;
  device: Keep;
  /** A token is a secret and short-lived: it goes with the tab. */
  tab: Keep;
  request: typeof fetch;
  now: () => number;
}

/** Who trains here, in which unit, and how the coach is reached. Every change is kept on this device. */
export class Lifter {
  #id = $state<string>();
  #unit = $state<Unit>("lb");
  #address = $state("");
  #token = $state<string>();
  #stack: LocalStack;
  readonly #surroundings: LifterSurroundings;

  constructor(surroundings: LifterSurroundings) {
    this.#surroundings = surroundings;
    const kept = surroundings.device.read("lifter");
    if (isRecord(kept)) {
      this.#id = isLifterId(kept["id"]) ? kept["id"] : undefined;
      this.#unit = isUnit(kept["unit"]) ? kept["unit"] : "lb";
      this.#address = typeof kept["address"] === "string" ? (readAddress(kept["address"]).address ?? "") : "";
    }
    const token = surroundings.tab.read("token");
    this.#token = typeof token === "string" ? token : undefined;
    this.#stack = $state.raw(this.#reach());
  }

  /** Undefined before the lifter has said who it is. */
  get id(): string | undefined {
    return this.#id;
  }

  get unit(): Unit {
    return this.#unit;
  }

  set unit(unit: Unit) {
    this.#unit = unit;
    this.#keep();
  }

  /** The address that the lifter has set; empty if none. */
  get address(): string {
    return this.#address;
  }

  /** Where the API is; empty: where the page came from. */
  get apiUrl(): string {
    return this.#address === "" ? this.#surroundings.usualAddress : this.#address;
  }

  /** The pasted token, if there is one. */
  get token(): string | undefined {
    return this.#token;
  }

  /** What the API offers where it runs on one's own machine. */
  get localStack(): LocalStack {
    return this.#stack;
  }

  /** From now on the lifter of this id trains here. */
  become(id: string): void {
    this.#id = id;
    this.#keep();
  }

  /** Reaches the coach under another address; empty for the usual one. */
  reachAt(address: string): void {
    this.#address = address;
    this.#keep();
    this.#stack = this.#reach();
  }

  /** Shows the coach this token; undefined for none. */
  use(token: string | undefined): void {
    this.#token = token;
    this.#surroundings.tab.write("token", token);
  }

  /** Forgets everything that the app keeps, on this device and in this tab. */
  forget(): void {
    this.#surroundings.device.clear();
    this.#surroundings.tab.clear();
    this.#id = undefined;
    this.#unit = "lb";
    this.#address = "";
    this.#token = undefined;
    this.#stack = this.#reach();
  }

  #keep(): void {
    this.#surroundings.device.write("lifter", { id: this.#id, unit: this.#unit, address: this.#address });
  }

  /** Tells the service how to reach the coach, and gives what else is there. */
  #reach(): LocalStack {
    const { coach, request, now } = this.#surroundings;
    const stack = localStackAt(this.apiUrl, request, now);
    coach.configure({ baseUrl: this.apiUrl, token: createTokens(() => this.#token, stack, now) });
    return stack;
  }
}

/** The lifter of this device. */
export const lifter = new Lifter({
  coach: aiCoaching,
  usualAddress: configuration.apiUrl,
  device: onDevice,
  tab: inTab,
  request: (...arguments_) => fetch(...arguments_),
  now: Date.now,
});
