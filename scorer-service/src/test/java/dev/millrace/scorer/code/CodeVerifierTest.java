package dev.millrace.scorer.code;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.contracts.Score;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What passes and what does not, run for real; skipped where no python3 can be isolated. */
class CodeVerifierTest {

    @BeforeAll
    static void needsAPythonThatCanBeIsolated() {
        CodeRuns.needPython();
    }

    @Test
    void passesWhatAllTestsHoldFor() {
        var reply = """
                First a wrong one:
                ```python
                def add(a, b): return a - b
                ```
                Better:
                ```python
                def add(a, b):
                    return a + b
                ```
                """;

        assertThat(CodeRuns.run(reply, "assert add(1, 2) == 3\nassert [add(n, 1) for n in range(3)] == [1, 2, 3]"))
                .isEqualTo(new Score.Verification("tests", "1", true, "all tests ran to their end"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "from dataclasses import dataclass\n@dataclass\nclass P:\n    x: int\ndef f(): return P(1)",
                "class P:\n    def __init__(self, x): self.x = x\n    def __eq__(self, other): return self.x == other.x\ndef f(): return P(1)",
                "from collections import namedtuple\nP = namedtuple('P', 'x')\ndef f(): return P(1)",
            })
    void letsObjectsOfOneKindSayWhatTheyAreEqualTo(String code) {
        assertThat(CodeRuns.run(code, "assert f() == P(1)\nassert f() != P(2)\nassert f() in [P(1)]")
                        .value())
                .isOne();
    }

    @Test
    void failsWhatATestDoesNotHoldForAndSaysWhich() {
        assertThat(CodeRuns.detail("def add(a, b): return a - b", "assert add(1, 2) == 3, 'add is wrong'"))
                .isEqualTo("the tests failed: AssertionError: add is wrong");
        assertThat(CodeRuns.detail("x = (", "assert x == 1")).startsWith("the tests failed: SyntaxError");
        assertThat(CodeRuns.detail("I would not know.", "assert add(1, 2) == 3"))
                .startsWith("the tests failed: SyntaxError");
        assertThat(CodeRuns.detail("```text\nadd\n```", "assert add(1, 2) == 3"))
                .isEqualTo("there is no code in the reply");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "import sys; sys.exit(0)",
                "import os; os._exit(0)",
                "def f():\n    import os\n    os._exit(0)",
                "def f(): raise SystemExit(0)",
                "def f():\n    import _thread\n    _thread.exit()",
                "import os\nos.execv('/usr/bin/env', ['env', 'true'])",
                "print('all tests ran to their end', flush=True); import os; os._exit(0)",
                "import atexit, os\natexit.register(lambda: os._exit(0))\nimport sys; sys.exit(0)",
                "class Any:\n    def __eq__(self, other): return True\ndef f(): return Any()",
                "class Any(int):\n    def __eq__(self, other): return True\ndef f(): return Any(0)",
                "class Any(type):\n    def __eq__(self, other): return True\nclass T(metaclass=Any): pass\ndef f(): return T",
                "from unittest.mock import ANY\ndef f(): return ANY",
                "import fractions\nfractions.Fraction.__eq__ = lambda *both: True\ndef f(): return fractions.Fraction(1)",
                "import builtins\nbuiltins.AssertionError = builtins.print\ndef f(): return 2",
                "import sys\ndef skip(*all): return skip\nsys.settrace(skip)\ndef f(): return 2",
                "import ast\nast.parse = lambda *all: None\ndef f(): return 2",
                "import operator\noperator.eq = lambda *all: True\ndef f(): return 2",
                "import os\nfor d in range(64):\n    try: os.write(d, b'passed\\n')\n    except OSError: pass\nos._exit(0)",
                "import os\ndef f():\n    if os.fork() == 0: return 3\n    os._exit(0)",
            })
    void letsNothingPassCheaply(String code) {
        assertThat(CodeRuns.run(code, "assert f() == 3").value()).isZero();
    }

    @Test
    void letsNoInterruptOfTheRunnerShowItsFrames() {
        var code = """
                import os, sys, _thread
                def hook(kind, error, trace):
                    while trace:
                        if "word" in trace.tb_frame.f_locals:
                            os.write(1, ("\\n" + trace.tb_frame.f_locals["word"]).encode())
                            os._exit(0)
                        trace = trace.tb_next
                def f():
                    sys.excepthook = hook
                    _thread.interrupt_main()
                    return 2
                """;

        assertThat(CodeRuns.detail(code, "assert f() == 3")).isEqualTo("the tests failed: AssertionError:");
    }

    @Test
    void takesBackWhatTheCodeChangedOfPython() {
        var code =
                "import builtins, math\nbuiltins.abs = lambda x: 0\nmath.isclose = lambda *all: True\ndef f(): return 9.0";

        assertThat(CodeRuns.run(code, "assert abs(f() - 3.0) < 0.1").value()).isZero();
        assertThat(CodeRuns.run(code, "import math\nassert math.isclose(f(), 3.0)")
                        .value())
                .isZero();
        var fake = "import sys, types\nsys.modules['math'] = types.SimpleNamespace(pi=3)\ndef f(): return 3";
        assertThat(CodeRuns.run(fake, "import math\nassert f() == math.pi").value())
                .isZero();
        assertThat(CodeRuns.detail("def abs(x): return 0\ndef f(): return 9", "assert abs(f() - 3) < 0.1"))
                .isEqualTo("the tests failed: AssertionError: the code redefines abs, which the tests use");
    }

    @Test
    void findsNothingOutByTestsThatAreNone() {
        assertThat(CodeRuns.run("x = 1", "assert x ==")).isInstanceOf(Score.Unscored.class);
        assertThat(CodeRuns.run("x = 1", "x == 1"))
                .isEqualTo(new Score.Unscored(
                        "tests", "the tests cannot be used: SyntaxError: no assert statement stands in them"));
        assertThat(CodeRuns.run("x = 1", " ")).isEqualTo(new Score.Unscored("tests", "there are no tests to run"));
        assertThat(CodeRuns.detail("x = 1", "def check(): assert x == 1"))
                .isEqualTo("the tests failed: no assert statement was run");
    }

    @Test
    void runsAsManyAtOnceAsItMay() {
        var scored = IntStream.range(0, 6)
                .mapToObj(any -> CodeRuns.ISOLATED
                        .score(CodeRuns.candidate("import time; time.sleep(0.2)", "assert 1 == 1"), CodeRuns.SPEC)
                        .toCompletableFuture())
                .toList();

        CompletableFuture.allOf(scored.toArray(CompletableFuture<?>[]::new)).join();

        assertThat(scored)
                .allSatisfy(finding ->
                        assertThat(finding.join().scores().get(0).value()).isOne());
    }
}
