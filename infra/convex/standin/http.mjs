import { Refusal } from "./refusal.mjs";

// What a deployment takes: 16 MiB of arguments, and a little for what is around them.
const LONGEST_BODY = 2 ** 24 + 2000;

/**
 * The body of a request.
 *
 * @param {import("node:http").IncomingMessage} request
 * @returns {Promise<any>}
 */
export async function jsonBody(request) {
  if (!/^application\/([\w.-]+\+)?json\b/i.test(request.headers["content-type"] ?? "")) {
    throw badBody("Expected request with `Content-Type: application/json`");
  }
  const text = (await bytes(request)).toString("utf8");
  try {
    return JSON.parse(text);
  } catch (error) {
    throw badBody(`Failed to parse the request body as JSON: ${/** @type {Error} */ (error).message}`);
  }
}

/** @param {string} message */
export function badBody(message) {
  return new Refusal(400, "BadJsonBody", message);
}

/**
 * @param {import("node:http").ServerResponse} response
 * @param {number} status
 * @param {unknown} body
 */
export function answer(response, status, body) {
  const bytes = Buffer.from(JSON.stringify(body));
  response.writeHead(status, { "content-type": "application/json", "content-length": bytes.length }).end(bytes);
}

/** @param {import("node:http").IncomingMessage} request */
async function bytes(request) {
  const chunks = [];
  let length = 0;
  for await (const chunk of request) {
    length += chunk.length;
    // The rest is read all the same, or the client would see a broken connection and no answer.
    if (length <= LONGEST_BODY) {
      chunks.push(chunk);
    }
  }
  if (length > LONGEST_BODY) {
    throw badBody("Failed to buffer the request body: length limit exceeded");
  }
  return Buffer.concat(chunks);
}
