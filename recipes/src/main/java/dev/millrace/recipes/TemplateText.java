package dev.millrace.recipes;

import dev.millrace.contracts.Excerpt;
import io.quarkus.qute.CompletedStage;
import io.quarkus.qute.Engine;
import io.quarkus.qute.EvalContext;
import io.quarkus.qute.Expression;
import io.quarkus.qute.IfSectionHelper;
import io.quarkus.qute.Results;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateException;
import io.quarkus.qute.ValueResolver;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A text with places for values: Qute, cut down to {@code {name}} and {@code {#if}}, so that it sees nothing else. */
final class TemplateText {

    /** How variables and fields are called. */
    static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]{0,63}");

    private static final int MOST_SECTIONS = 100;
    private static final int LONGEST_REASON = 200;

    private static final Engine ENGINE = Engine.builder()
            .addSectionHelper(new IfSectionHelper.Factory())
            .addValueResolver(new FromValues())
            .strictRendering(true)
            .build();

    private final String source;
    private final Template template;
    private final List<Use> uses;

    /**
     * Parses a text.
     *
     * @throws MalformedException if it is not a template, or asks for more than values
     */
    TemplateText(String source) {
        this.source = source;
        template = parse(source);
        uses = template.getExpressions().stream()
                .filter(expression -> !expression.isLiteral())
                .map(TemplateText::use)
                .toList();
    }

    String source() {
        return source;
    }

    /** Each place that names a variable, conditions included, in their order. */
    List<Use> uses() {
        return uses;
    }

    Set<String> variables() {
        var variables = new LinkedHashSet<String>();
        uses.forEach(use -> variables.add(use.variable()));
        return variables;
    }

    String render(Map<String, String> values) {
        return template.render(new Values(values));
    }

    private static Template parse(String source) {
        if (source.split("\\{#", -1).length > MOST_SECTIONS + 1) {
            throw new MalformedException(1, "more than " + MOST_SECTIONS + " conditions, expected fewer");
        }
        Template parsed;
        try {
            parsed = ENGINE.parse(source);
        } catch (TemplateException malformed) {
            var origin = malformed.getOrigin();
            throw new MalformedException(origin == null ? 1 : origin.getLine(), sentence(malformed));
        }
        if (!parsed.getParameterDeclarations().isEmpty()) {
            throw new MalformedException(
                    parsed.getParameterDeclarations().get(0).getOrigin().getLine(),
                    "a parameter declaration {@…}, expected only {variable} and {#if variable}…{/if}");
        }
        return parsed;
    }

    private static Use use(Expression expression) {
        var part = expression.getParts().get(0);
        var plain = !expression.hasNamespace()
                && expression.getParts().size() == 1
                && !part.isVirtualMethod()
                && NAME.matcher(part.getName()).matches();
        if (!plain) {
            throw new MalformedException(
                    expression.getOrigin().getLine(),
                    "the expression {" + Problems.cut(expression.toOriginalString())
                            + "}, expected the name of a variable alone (a brace that is text is written \\{)");
        }
        return new Use(part.getName(), expression.getOrigin().getLine());
    }

    private static String sentence(TemplateException malformed) {
        var message = String.valueOf(malformed.getMessage()).strip().replaceAll("\\s+", " ");
        var what = message.startsWith("Parser error: ") ? message.substring("Parser error: ".length()) : message;
        return "a template that cannot be read (" + Excerpt.of(what, LONGEST_REASON)
                + "), expected {variable} and {#if variable}…{/if} (a brace that is text is written \\{)";
    }

    /** A variable and the line of the text, from 1, that names it. */
    record Use(String variable, int line) {}

    /** What a template sees. */
    private record Values(Map<String, String> byName) {}

    /** A text that is not a template, with the line of the text, from 1, where it stops being one. */
    static final class MalformedException extends IllegalArgumentException {

        private static final long serialVersionUID = 1;

        private final int line;

        MalformedException(int line, String sentence) {
            super(sentence);
            this.line = line;
        }

        int line() {
            return line;
        }

        @Override
        public String getMessage() {
            return String.valueOf(super.getMessage());
        }
    }

    /** Looks a name up among the values; there is nothing else that a template could reach. */
    private static final class FromValues implements ValueResolver {

        @Override
        public boolean appliesTo(EvalContext context) {
            return context.getBase() instanceof Values;
        }

        @Override
        public CompletionStage<Object> resolve(EvalContext context) {
            @Nullable
            String value =
                    context.getBase() instanceof Values values ? values.byName().get(context.getName()) : null;
            return value == null ? Results.notFound(context) : CompletedStage.of(value);
        }
    }
}
