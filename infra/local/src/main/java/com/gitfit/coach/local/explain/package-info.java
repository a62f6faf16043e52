/**
 * Why a stored recommendation is what it is: the engine itself decides it again. Imports the template's reader and the
 * coach; nothing imports it.
 */
package com.gitfit.coach.local.explain;
