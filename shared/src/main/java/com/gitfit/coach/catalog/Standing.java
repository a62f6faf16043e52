package com.gitfit.coach.catalog;

/** How usual an exercise is, the most usual first. */
enum Standing {
    /** A basic that most lifters do. */
    STAPLE,
    COMMON,
    RARE
}
