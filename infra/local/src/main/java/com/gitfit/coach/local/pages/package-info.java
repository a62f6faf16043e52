/** The demo pages of the frontend, as files. Imports {@code http}. */
package com.gitfit.coach.local.pages;
