import { tick } from "svelte";

/** Leads to the first field of a form that has a problem, once the problems are shown. */
export async function focusProblem(form: HTMLFormElement): Promise<void> {
  await tick();
  form.querySelector<HTMLElement>("[aria-invalid=true], fieldset[aria-describedby] input")?.focus();
}
