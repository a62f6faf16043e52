import { en } from "./en";

/** The texts of the chosen language; there is one so far. */
export const messages = en;
