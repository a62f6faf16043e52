/** The mirror in Convex, through its HTTP API. Imports {@code mirror}; only {@code runtime} imports it. */
package com.gitfit.coach.mirror.convex;
