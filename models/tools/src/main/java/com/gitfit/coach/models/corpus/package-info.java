/** What a language model is taught: moments of the engine's own, put into words by hand-written patterns. */
package com.gitfit.coach.models.corpus;
