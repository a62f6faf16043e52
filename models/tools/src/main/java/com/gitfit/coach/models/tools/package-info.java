/** The commands; each only reads its arguments and calls one of the other packages. */
package com.gitfit.coach.models.tools;
