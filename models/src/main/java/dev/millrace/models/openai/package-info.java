/** Endpoints that speak the chat completions of OpenAI: vLLM, llama.cpp, Ollama and most clouds. */
@NullMarked
package dev.millrace.models.openai;

import org.jspecify.annotations.NullMarked;
