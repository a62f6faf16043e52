package com.gitfit.coach.local.http;

/**
 * A request as it came over the wire.
 *
 * @param method as sent, of any spelling
 * @param path still percent-encoded, beginning with a slash
 * @param query still percent-encoded, without the question mark; empty if there is none
 * @param headers as sent
 * @param body at most one byte longer than the server's limit: a longer one is cut there
 */
public record HttpRequest(String method, String path, String query, Headers headers, Payload body) {}
