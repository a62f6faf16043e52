package com.gitfit.coach.mirror;

/** What an item of the system of record says to the mirror. */
public sealed interface Mapped permits Change, Unmappable {}
