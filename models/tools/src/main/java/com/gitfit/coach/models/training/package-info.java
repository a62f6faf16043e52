/**
 * Teaches a GPT-2 to answer: texts in, a folder in HuggingFace's layout out. Knows nothing of coaching; imports
 * {@code language.gpt2} for the native libraries and for weights to begin with.
 */
package com.gitfit.coach.models.training;
