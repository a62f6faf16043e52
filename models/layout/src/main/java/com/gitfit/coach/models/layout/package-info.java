/** Writes the files of a model as HuggingFace lays them out. Imports nothing of the coach. */
package com.gitfit.coach.models.layout;
