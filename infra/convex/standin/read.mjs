// Reads as a frontend does, with Convex's own client, and prints the answer as JSON.
//   node read.mjs URL TOKEN FUNCTION ARGS_JSON
// An empty TOKEN is nobody's. What was thrown for the client to read is printed as {"errorData": ...}, with status 2.
import { ConvexHttpClient } from "convex/browser";
import { makeFunctionReference } from "convex/server";
import { ConvexError } from "convex/values";

const [url, token, name, args] = process.argv.slice(2);
if (url === undefined || token === undefined || name === undefined || args === undefined) {
  throw new Error("usage: read.mjs URL TOKEN FUNCTION ARGS_JSON");
}

const client = new ConvexHttpClient(url);
if (token !== "") {
  client.setAuth(token);
}
try {
  const query = /** @type {import("convex/server").FunctionReference<"query">} */ (makeFunctionReference(name));
  console.log(JSON.stringify(await client.query(query, JSON.parse(args))));
} catch (error) {
  if (!(error instanceof ConvexError)) {
    throw error;
  }
  console.log(JSON.stringify({ errorData: error.data }));
  process.exitCode = 2;
}
