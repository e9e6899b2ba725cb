package dev.millrace.scorer.arithmetic;

import dev.millrace.scorer.arithmetic.Token.Kind;
import java.util.ArrayList;
import java.util.List;

/** Cuts a line into tokens: signs of all scripts become {@code + - * /}, currencies and thousands separators go. */
final class Tokens {

    private static final int LONGEST_NUMBER = 30;

    private static final String SILENT = "$€£₩¥￦'’\"“”`_{}";

    private static final String STRANGE = "^√±≤≥²³";

    private final String line;
    private final List<Token> tokens = new ArrayList<>();
    private int at;

    private Tokens(String line) {
        this.line = line;
    }

    static List<Token> of(String line) {
        var tokens = new Tokens(line);
        while (tokens.at < line.length()) {
            tokens.step(line.charAt(tokens.at));
        }
        return tokens.tokens;
    }

    private void step(char sign) {
        if (isDigit(sign) || (sign == '.' && isDigit(next(1)) && !isDigit(next(-1)))) {
            number();
        } else if (Character.isLetter(sign)) {
            word();
        } else if (Character.isWhitespace(sign) || SILENT.indexOf(sign) >= 0) {
            at++;
        } else {
            sign(sign);
        }
    }

    private void sign(char sign) {
        switch (sign) {
            case '+', '＋' -> add(Kind.OPERATOR, "+");
            case '-', '−', '–' -> dash();
            case '*', '×', '∗', '⋅', '·', '•', '✕' -> star();
            case '/' -> add(Character.isLetter(next(1)) ? Kind.WORD : Kind.OPERATOR, "/");
            case '÷', '∕' -> add(Kind.OPERATOR, "/");
            case ':' -> colon();
            case '(', '[' -> add(Kind.OPEN, "(");
            case ')', ']' -> add(Kind.CLOSE, ")");
            case '=', '＝' -> add(Kind.EQUALS, "=");
            case '%' -> add(Kind.PERCENT, "%");
            case '\\' -> command();
            case '^', '²', '³' -> power(sign);
            default -> add(STRANGE.indexOf(sign) >= 0 ? Kind.STRANGE : Kind.BREAK, String.valueOf(sign));
        }
    }

    /** At a line's start it is a bullet, unless a digit follows at once. */
    private void dash() {
        add(tokens.isEmpty() && !isDigit(next(1)) ? Kind.BREAK : Kind.OPERATOR, "-");
    }

    /** At a line's start it is a bullet; two stars are a power between digits, else bold type. */
    private void star() {
        if (next(1) == '*') {
            var isPower = isDigit(next(-1)) && isDigit(next(2));
            at++;
            add(isPower ? Kind.STRANGE : Kind.BREAK, "**");
        } else {
            add(tokens.isEmpty() ? Kind.BREAK : Kind.OPERATOR, "*");
        }
    }

    /** {@code 12 : 4} and {@code 12:4} divide; {@code Step 2: 3} does not. */
    private void colon() {
        var spaced = Character.isWhitespace(next(-1));
        var tight = isDigit(next(-1)) && isDigit(next(1));
        var divides = (spaced || tight) && last(Kind.NUMBER);
        add(divides ? Kind.OPERATOR : Kind.BREAK, divides ? "/" : ":");
    }

    /** What TeX writes; a fraction of it is not understood. */
    private void command() {
        var start = ++at;
        while (Character.isLetter(next(0))) {
            at++;
        }
        switch (line.substring(start, at)) {
            case "times", "cdot" -> tokens.add(new Token(Kind.OPERATOR, "*"));
            case "div" -> tokens.add(new Token(Kind.OPERATOR, "/"));
            case "text", "mathrm", "boxed", "" -> {}
            default -> tokens.add(new Token(Kind.STRANGE, "\\"));
        }
    }

    /** A power of a unit, such as m², is part of the unit. */
    private void power(char sign) {
        if (!last(Kind.WORD)) {
            add(Kind.STRANGE, String.valueOf(sign));
            return;
        }
        at += sign == '^' && isDigit(next(1)) ? 2 : 1;
    }

    private void number() {
        var digits = new StringBuilder();
        var seenPoint = false;
        while (at < line.length()) {
            var sign = line.charAt(at);
            var isPoint = sign == '.' && !seenPoint && isDigit(next(1));
            var isSeparator = sign == ',' && !seenPoint && isGroup();
            if (!isDigit(sign) && !isPoint && !isSeparator) {
                break;
            }
            seenPoint |= isPoint;
            if (!isSeparator) {
                digits.append(sign);
            }
            at++;
        }
        var kind = digits.length() > LONGEST_NUMBER ? Kind.STRANGE : Kind.NUMBER;
        tokens.add(new Token(kind, digits.charAt(0) == '.' ? "0" + digits : digits.toString()));
    }

    /** Whether exactly three digits follow a comma. */
    private boolean isGroup() {
        return isDigit(next(1)) && isDigit(next(2)) && isDigit(next(3)) && !isDigit(next(4));
    }

    /** A unit such as km/h is one word; an x between two numbers means times. */
    private void word() {
        var start = at;
        while (Character.isLetter(next(0)) || (next(0) == '/' && Character.isLetter(next(1)))) {
            at++;
        }
        var word = line.substring(start, at);
        var times = word.equalsIgnoreCase("x") && isBetweenNumbers();
        tokens.add(new Token(times ? Kind.OPERATOR : Kind.WORD, times ? "*" : word));
    }

    private boolean isBetweenNumbers() {
        var rest = at;
        while (rest < line.length() && (line.charAt(rest) == ' ' || SILENT.indexOf(line.charAt(rest)) >= 0)) {
            rest++;
        }
        var before = last(Kind.NUMBER) || last(Kind.CLOSE) || last(Kind.WORD) || last(Kind.PERCENT);
        return before && rest < line.length() && (isDigit(line.charAt(rest)) || line.charAt(rest) == '(');
    }

    private boolean last(Kind kind) {
        return !tokens.isEmpty() && tokens.get(tokens.size() - 1).is(kind);
    }

    private void add(Kind kind, String text) {
        tokens.add(new Token(kind, text));
        at++;
    }

    private char next(int offset) {
        var place = at + offset;
        return place >= 0 && place < line.length() ? line.charAt(place) : '\n';
    }

    private static boolean isDigit(char sign) {
        return sign >= '0' && sign <= '9';
    }
}
