import { beforeEach, expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { render } from "vitest-browser-svelte";
import Stepper from "./Stepper.svelte";

const weight = page.getByRole("spinbutton", { name: "Weight" });

beforeEach(async () => {
  await render(Stepper, {
    label: "Weight",
    range: { minimum: 100, maximum: 147.5, step: 2.5, origin: 145 },
    value: 145,
    less: "Less",
    more: "More",
    unit: "lb",
    say: (value) => `${value} pounds`,
    explain: (because, value) => `${because} ${value}`,
  });
});

test("the arrows go a step, the page keys five", async () => {
  weight.element().focus();
  await userEvent.keyboard("{ArrowDown}");
  await expect.element(weight).toHaveValue("142.5");
  await userEvent.keyboard("{PageDown}");
  await expect.element(weight).toHaveValue("130");
  await userEvent.keyboard("{PageUp}{ArrowUp}");
  await expect.element(weight).toHaveValue("145");
});

test("a bound stops the arrows, and says so", async () => {
  weight.element().focus();
  await userEvent.keyboard("{PageUp}");
  await expect.element(weight).toHaveValue("147.5");
  await expect.element(page.getByRole("status")).toHaveTextContent("most 147.5");
});

test("the number, its bounds and its unit are heard", async () => {
  await expect.element(weight).toHaveAttribute("aria-valuetext", "145 pounds");
  await expect.element(weight).toHaveAttribute("aria-valuemin", "100");
  await expect.element(weight).toHaveAttribute("aria-valuemax", "147.5");
});

test("what is typed stays while it is typed, and becomes what counts afterwards", async () => {
  weight.element().focus();
  await userEvent.keyboard("141");
  await expect.element(weight).toHaveValue("141");
  await expect.element(weight).toHaveAttribute("aria-valuenow", "140");
  await expect.element(page.getByRole("status")).toHaveTextContent("step 140");
  await userEvent.tab();
  await expect.element(weight).toHaveValue("140");
});

test("what is no number changes nothing", async () => {
  await weight.fill("heavy");
  await expect.element(page.getByRole("status")).toHaveTextContent("unreadable 145");
  await expect.element(weight).toHaveAttribute("aria-valuenow", "145");
});
