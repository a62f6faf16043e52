/** People who have trained with the coach, made up, as many as one likes, straight into the tables. */
package com.gitfit.coach.local.population;
