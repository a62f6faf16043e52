/**
 * What the tests of all handlers share: a coach in memory, calls made of the committed events, and a client that holds
 * every answer against the contract. Imports everything; only tests of handlers import it.
 */
package com.gitfit.coach.functions;
