/**
 * How a decision is put into words, and the port through which a language model ranks and phrases. Imports
 * {@code domain} only.
 */
package com.gitfit.coach.language;
