/** The limits that hold whatever proposed a prescription: one pure function. Imports {@code domain} only. */
package com.gitfit.coach.safety;
