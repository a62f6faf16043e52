import { afterEach, beforeEach, expect, test } from "vitest";
import { render } from "vitest-browser-svelte";
import LivePreferences from "./LivePreferences.svelte";

const RealWebSocket = window.WebSocket;
let opened: string[];

beforeEach(() => {
  opened = [];
  window.WebSocket = class extends RealWebSocket {
    constructor(url: string | URL) {
      super(url);
      opened.push(String(url));
    }
  };
});

afterEach(() => {
  window.WebSocket = RealWebSocket;
});

test("the deployment that is named is asked, with the lifter's token", async () => {
  const asked: string[] = [];
  await render(LivePreferences, {
    userId: "ann",
    convexUrl: "http://127.0.0.1:9",
    token: (userId: string) => {
      asked.push(userId);
      return Promise.resolve("token");
    },
    onChange: () => undefined,
  });

  await expect.poll(() => opened[0]).toMatch(/^ws:\/\/127\.0\.0\.1:9\/api\//);
  await expect.poll(() => asked).toContain("ann");
});

test("without a deployment nobody is asked", async () => {
  await render(LivePreferences, { userId: "ann", convexUrl: "", onChange: () => undefined });
  expect(opened).toEqual([]);
});
