/** Models behind HTTP endpoints: chat completions as OpenAI's, vLLM, llama.cpp, Ollama and most clouds serve them, and rewards. */
@NullMarked
package dev.millrace.models.http;

import org.jspecify.annotations.NullMarked;
