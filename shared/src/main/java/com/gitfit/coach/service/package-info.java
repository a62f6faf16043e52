/**
 * One class for each thing that a lifter can ask: the only place where the pure core meets the store. Imports
 * {@code store}, {@code engine}, {@code learning}, {@code insights} and what lies below them.
 */
package com.gitfit.coach.service;
