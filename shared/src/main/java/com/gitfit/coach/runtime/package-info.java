/**
 * Where everything is put together: configuration from the environment and the composition root. Imports every package;
 * only handlers import it.
 */
package com.gitfit.coach.runtime;
