/** Packs the language model's native libraries as Lambda layers, at build time. Imports nothing of ours. */
package com.gitfit.coach.layer;
