/**
 * How a decision is put into words, and the port through which a language model ranks and phrases: what it reads, and
 * what of its text may be shown. Imports {@code domain} only.
 */
package com.gitfit.coach.language;
