/**
 * The language of coaching as records and enums that are valid by construction. Imports nothing of the project and no
 * framework.
 */
package com.gitfit.coach.domain;
