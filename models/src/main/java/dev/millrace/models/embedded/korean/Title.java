package dev.millrace.models.embedded.korean;

import dev.millrace.models.embedded.text.WordSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a document is about.
 *
 * @param isName whether it is the name of a product or an institution, which other things can belong to
 */
record Title(String text, boolean isName) {

    private static final Pattern INSTITUTION =
            Pattern.compile(".+(?:도서관|발전소|박물관|미술관|공원|학교|대학교|센터|시장|농장|목장|공장|회사|병원|정원|천문대|등대|협회|극장|양조장|식물원|동물원)");
    private static final Pattern WITH_LATIN_NAME = Pattern.compile("(\\S+) \\(([A-Z][A-Za-z0-9.]+)\\)");
    private static final Set<String> HEADINGS = WordSet.of("""
            introduction overview function class interface module namespace type generic decorator mixin
            never any unknown object array string number configuration installation install usage
            example guide tutorial feature api reference faq setup architecture design test testing
            deployment security performance basic advanced summary background contributing changelog
            license output input enum tuple iterator loader plugin concept start
            """);

    /** Reads a heading path; a Latin name counts as one only if the text itself uses it. */
    static Title of(String path, String text) {
        var root = path.split(" › ", 2)[0].strip();
        var latin = WITH_LATIN_NAME.matcher(root);
        if (latin.matches()) {
            return new Title(latin.group(1), isProduct(latin.group(2)) && text.contains(latin.group(1)));
        }
        var plain = root.replaceAll("\\s*\\([^)]*\\)", "").strip();
        var product = plain.matches("[A-Z][A-Za-z0-9.]+")
                && isProduct(plain)
                && Pattern.compile(Pattern.quote(plain) + "[은는이가을를의와과]")
                        .matcher(text)
                        .find();
        return new Title(plain, product || INSTITUTION.matcher(plain).matches());
    }

    private static boolean isProduct(String name) {
        var lower = name.toLowerCase(Locale.ROOT);
        return !lower.endsWith("s") && !HEADINGS.contains(lower);
    }
}
