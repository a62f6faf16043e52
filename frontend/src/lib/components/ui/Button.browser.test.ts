import { createRawSnippet } from "svelte";
import { expect, test } from "vitest";
import { render } from "vitest-browser-svelte";
import Button from "./Button.svelte";

const text = (words: string) => createRawSnippet(() => ({ render: () => `<span>${words}</span>` }));

test("a button is large enough for a thumb", async () => {
  const screen = await render(Button, { children: text("Accept") });
  const box = screen.getByRole("button", { name: "Accept" }).element().getBoundingClientRect();
  expect(box.height).toBeGreaterThanOrEqual(44);
});
