/** Drawn in the browser: there is no server behind the pages, only the API. */
export const ssr = false;
