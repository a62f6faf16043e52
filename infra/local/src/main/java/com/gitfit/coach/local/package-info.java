/**
 * The whole stack on one machine: it reads {@code template.yaml}, starts the parts and puts them together. Imports
 * every other package of this module; nothing imports it but tests.
 */
package com.gitfit.coach.local;
