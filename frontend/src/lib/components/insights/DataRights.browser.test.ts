// The dialog loads it late; named here, it is prepared before the first test instead of in the middle of one.
import { afterEach, expect, test } from "vitest";
import { render } from "vitest-browser-svelte";
import { userEvent } from "vitest/browser";
import { CoachingError, errorText } from "$lib/ai-coaching";
import { messages } from "$lib/messages";
import AIInsightsDashboard from "../AIInsightsDashboard.svelte";
import { aDeletion, anExport, ScriptedCoach } from "./scriptedCoach";

const texts = messages.dashboard.rights;
const remove = messages.dashboard.remove;
const NOON = new Date(2026, 0, 5, 12);
const OFFLINE = new CoachingError("OFFLINE", "no network");

/** What the browser is told to save, in place of a real download. */
const saved: { name: string; address: string }[] = [];
const click = HTMLAnchorElement.prototype.click;

function noteDownloads(): void {
  HTMLAnchorElement.prototype.click = function () {
    saved.push({ name: this.download, address: this.href });
  };
}

afterEach(() => {
  HTMLAnchorElement.prototype.click = click;
  saved.length = 0;
});

async function openDashboard() {
  const coach = new ScriptedCoach();
  let deletions = 0;
  const onDeleted = () => void deletions++;
  const screen = await render(AIInsightsDashboard, { userId: "lifter-1", coach, now: () => NOON, onDeleted });
  coach.latest.answer();
  await expect.element(screen.getByRole("button", { name: texts.save })).toBeVisible();
  return { screen, coach, deletions: () => deletions };
}

async function askToDelete() {
  const opened = await openDashboard();
  await opened.screen.getByRole("button", { name: texts.remove }).click();
  await expect.element(opened.screen.getByRole("alertdialog", { name: remove.title })).toBeVisible();
  return opened;
}

test("an export is saved as a JSON file of all that is stored", async () => {
  noteDownloads();
  const { screen, coach } = await openDashboard();
  await screen.getByRole("button", { name: texts.save }).click();
  const name = "git-fit-coach-lifter-1-2026-01-05.json";
  await expect.element(screen.getByText(texts.saved(name))).toBeVisible();
  expect(coach.exported).toEqual(["lifter-1"]);
  expect(saved.map((file) => file.name)).toEqual([name]);
  const file = await fetch(saved[0]!.address);
  expect(file.headers.get("content-type")).toBe("application/json");
  expect(await file.json()).toEqual(anExport());
});

test("an export that fails says why, and saves nothing", async () => {
  noteDownloads();
  const { screen, coach } = await openDashboard();
  coach.exports = () => Promise.reject(OFFLINE);
  await screen.getByRole("button", { name: texts.save }).click();
  await expect.element(screen.getByRole("alert")).toHaveTextContent(errorText(OFFLINE));
  expect(saved).toEqual([]);
  await expect.element(screen.getByRole("button", { name: texts.save })).toBeEnabled();
});

test("before anything is deleted, it is said what goes, and the word has to be typed", async () => {
  const { screen, coach } = await askToDelete();
  for (const loss of remove.losses) {
    await expect.element(screen.getByText(loss)).toBeVisible();
  }
  const confirm = screen.getByRole("button", { name: remove.confirm });
  await expect.element(confirm).toBeDisabled();
  const field = screen.getByLabelText(remove.type(remove.word));
  await field.fill("delet");
  await userEvent.keyboard("{Enter}");
  await expect.element(confirm).toBeDisabled();
  await field.fill(" Delete ");
  await expect.element(confirm).toBeEnabled();
  expect(coach.deleted).toEqual([]);
});

test("once confirmed, everything goes, the result is told and the page hears of it", async () => {
  const { screen, coach, deletions } = await askToDelete();
  await screen.getByLabelText(remove.type(remove.word)).fill("delete");
  await userEvent.keyboard("{Enter}");
  const result = screen.getByText(/^Gone for good/);
  await expect
    .element(result)
    .toHaveTextContent(
      "Gone for good: your profile, 43 recommendations, what 41 answers taught, what was known of 1 exercise and 2 months of history.",
    );
  await expect.element(result).toHaveFocus();
  expect(coach.deleted).toEqual(["lifter-1"]);
  expect(deletions()).toBe(1);
  expect(screen.getByRole("alertdialog").elements()).toEqual([]);
  expect(screen.getByRole("heading", { name: messages.dashboard.preferences.title }).elements()).toEqual([]);
});

test("what is deleted is not asked for again", async () => {
  const { screen, coach } = await askToDelete();
  await screen.getByLabelText(remove.type(remove.word)).fill("delete");
  await screen.getByRole("button", { name: remove.confirm }).click();
  await expect.element(screen.getByRole("heading", { name: texts.deleted })).toBeVisible();
  document.dispatchEvent(new Event("visibilitychange"));
  window.dispatchEvent(new Event("online"));
  expect(coach.asked).toHaveLength(1);
});

test("a deletion that ends after the page went on to another lifter leaves that one's figures", async () => {
  const { screen, coach, deletions } = await askToDelete();
  let finish: () => void = () => undefined;
  coach.deletes = () => new Promise((resolve) => (finish = () => resolve(aDeletion())));
  await screen.getByLabelText(remove.type(remove.word)).fill("delete");
  await userEvent.keyboard("{Enter}");
  await screen.rerender({ userId: "bea" });
  coach.latest.answer();
  finish();
  await expect.poll(deletions).toBe(1);
  await expect.element(screen.getByRole("heading", { name: messages.dashboard.preferences.title })).toBeVisible();
  expect(screen.getByRole("heading", { name: texts.deleted }).elements()).toEqual([]);
});

test("a deletion that fails says why and keeps the dialog with the word", async () => {
  const { screen, coach, deletions } = await askToDelete();
  coach.deletes = () => Promise.reject(OFFLINE);
  const field = screen.getByLabelText(remove.type(remove.word));
  await field.fill("delete");
  await screen.getByRole("button", { name: remove.confirm }).click();
  await expect.element(screen.getByRole("alert")).toHaveTextContent(errorText(OFFLINE));
  await expect.element(field).toHaveValue("delete");
  expect(deletions()).toBe(0);
});

test("who thinks better of it keeps everything, and is back at the button", async () => {
  const { screen, coach } = await askToDelete();
  await screen.getByLabelText(remove.type(remove.word)).fill("delete");
  await userEvent.keyboard("{Escape}");
  await expect.element(screen.getByRole("button", { name: texts.remove })).toHaveFocus();
  expect(coach.deleted).toEqual([]);
  await screen.getByRole("button", { name: texts.remove }).click();
  await expect.element(screen.getByLabelText(remove.type(remove.word))).toHaveValue("");
});
