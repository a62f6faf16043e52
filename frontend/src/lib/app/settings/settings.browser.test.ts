import { beforeEach, expect, test } from "vitest";
import { render } from "vitest-browser-svelte";
import { lifter } from "../lifter.svelte";
import ConnectionSettings from "./ConnectionSettings.svelte";
import LifterSettings from "./LifterSettings.svelte";
import LookSettings from "./LookSettings.svelte";

beforeEach(() => lifter.forget());

/** A token that says whose it is; nobody has signed it. */
function tokenOf(subject: string): string {
  return `e30.${btoa(JSON.stringify({ sub: subject, exp: 4_000_000_000 }))}.signature`;
}

test("an address that the page may not reach is refused beside its field", async () => {
  const screen = await render(ConnectionSettings);
  await screen.getByLabelText(/Address of the coach/).fill("http://coach.example.com");
  await screen.getByRole("button", { name: "Use this address" }).click();
  await expect
    .element(screen.getByLabelText(/Address of the coach/))
    .toHaveAccessibleDescription("Use https. Plain http works on this machine only.");
  expect(lifter.address).toBe("");
});

test("an address that was saved is the one the coach is reached at", async () => {
  const screen = await render(ConnectionSettings);
  await screen.getByLabelText(/Address of the coach/).fill("https://coach.example.com/");
  await screen.getByRole("button", { name: "Use this address" }).click();
  await expect.element(screen.getByText("The address is saved.")).toBeVisible();
  expect(lifter.apiUrl).toBe("https://coach.example.com");
});

test("the check tells a coach from whatever else answers", async () => {
  const screen = await render(ConnectionSettings);
  await screen.getByLabelText(/Address of the coach/).fill(location.origin);
  await screen.getByRole("button", { name: "Check the connection" }).click();
  await expect.element(screen.getByRole("alert")).toHaveTextContent(/not the coach/);
});

test("a token of somebody else is told, and can be trained with", async () => {
  lifter.become("ben");
  const screen = await render(ConnectionSettings);
  await screen.getByLabelText(/Access token/).fill(tokenOf("anna"));
  await screen.getByRole("button", { name: "Use this token" }).click();
  await expect.element(screen.getByText(/belongs to anna, so the coach will refuse it/)).toBeVisible();
  await screen.getByRole("button", { name: "Train as anna" }).click();
  expect(lifter.id).toBe("anna");
  await expect.element(screen.getByText(/It belongs to anna\./)).toBeVisible();
});

test("a token is never shown, and can be removed", async () => {
  const screen = await render(ConnectionSettings);
  const field = screen.getByLabelText(/Access token/);
  await expect.element(field).toHaveAttribute("type", "password");
  await field.fill("half a token");
  await screen.getByRole("button", { name: "Use this token" }).click();
  await expect.element(field).toHaveAttribute("aria-invalid", "true");
  await field.fill(tokenOf("anna"));
  await screen.getByRole("button", { name: "Use this token" }).click();
  await expect.element(field).toHaveValue("");
  await screen.getByRole("button", { name: "Remove the token" }).click();
  expect(lifter.token).toBeUndefined();
});

test("a lifter comes with an id that the coach takes", async () => {
  const screen = await render(LifterSettings);
  await screen.getByLabelText("Lifter id").fill("two words");
  await screen.getByRole("button", { name: "Train as this lifter" }).click();
  await expect.element(screen.getByLabelText("Lifter id")).toHaveAttribute("aria-invalid", "true");
  await screen.getByLabelText("Lifter id").fill(" anna@gym ");
  await screen.getByRole("button", { name: "Train as this lifter" }).click();
  await expect.element(screen.getByText("You now train as anna@gym.")).toBeVisible();
  expect(lifter.id).toBe("anna@gym");
});

test("weights are counted in what the lifter chose", async () => {
  const screen = await render(LookSettings);
  await expect.element(screen.getByRole("radio", { name: "Pounds (lb)" })).toBeChecked();
  await screen.getByText("Kilograms (kg)").click();
  expect(lifter.unit).toBe("kg");
});
