/**
 * Requests and answers as values, and a server on the loopback interface that turns one into the other. Imports nothing
 * of the project but how a start fails.
 */
package com.gitfit.coach.local.http;
