/**
 * Child processes: how they are started, watched and ended, and what is said when a start fails. Imports nothing of the
 * project.
 */
package com.gitfit.coach.local.process;
