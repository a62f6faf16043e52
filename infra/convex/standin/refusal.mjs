/** An answer of Convex that is not the answer of a function. */
export class Refusal extends Error {
  /**
   * @param {number} status of HTTP
   * @param {string} code
   * @param {string} message
   */
  constructor(status, code, message) {
    super(message);
    this.status = status;
    this.code = code;
  }
}
