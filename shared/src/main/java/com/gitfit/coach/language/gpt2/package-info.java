/**
 * The language model behind the port: DistilGPT-2 on the CPU, from its files in S3 to tokens. Imports {@code language}
 * and {@code domain}; only {@code runtime} and the tools of {@code models/} import it.
 */
package com.gitfit.coach.language.gpt2;
