package dev.millrace.models.embedded.korean;

import dev.millrace.models.embedded.text.WordSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a document is about.
 *
 * @param isName whether it is the name of a product or an institution, which other things can belong to
 * @param isPlain whether the document is an article about its title, with hardly a Latin letter
 * @param isTechnical whether the document holds code, so that its terms mean something of its own
 */
record Title(String text, boolean isName, boolean isPlain, boolean isTechnical) {

    private static final int LETTERS_TO_ONE_LATIN = 30;
    private static final Pattern NARRATIVE =
            Pattern.compile("(?:말했다|밝혔다|전했다|말했습니다|밝혔습니다|전했습니다|선생님|[가-힣] 씨[가는의]|저는|나는|우리 )");

    private static final Pattern INSTITUTION =
            Pattern.compile(".+(?:도서관|발전소|박물관|미술관|공원|학교|대학교|센터|시장|농장|목장|공장|회사|병원|정원|천문대|등대|협회|극장|양조장|식물원|동물원)");
    private static final Pattern LANDSCAPE = Pattern.compile("[가-힣]+(?:강|산|섬|도|호수|호|계곡|해변|마을|고개|평야|사막|폭포|동굴)");
    private static final Set<String> PARTS = WordSet.of("""
            상류 중류 하류 하구 강물 물 수질 꼭대기 정상 기슭 폭포 바닥 강가 물살 주변 강 산 섬 마을 길이 높이 넓이 면적 인구 이름 날씨 기후 다리 돌다리 나루 나루터 둑 제방 댐 등대 전망대 박물관
            """);
    private static final Set<String> OWN_PARTS = WordSet.of("""
            암컷 수컷 몸 머리 다리 잎 뿌리 열매 꽃 껍질 씨 씨앗 줄기 날개 꼬리 알 새끼 수명 둘레 무게 크기 종류 이름 역사 기원
            """);
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
            return new Title(
                    latin.group(1),
                    isProduct(latin.group(2)) && text.contains(latin.group(1)),
                    isAbout(latin.matches() ? latin.group(1) : root, text),
                    text.contains("`"));
        }
        var plain = root.replaceAll("\\s*\\([^)]*\\)", "").strip();
        var product = plain.matches("[A-Z][A-Za-z0-9.]+")
                && isProduct(plain)
                && Pattern.compile(Pattern.quote(plain) + "[은는이가을를의와과]|`[^`\n]{0,9}"
                                + Pattern.quote(plain.toLowerCase(Locale.ROOT)) + "[ .`]")
                        .matcher(text)
                        .find();
        return new Title(
                plain,
                product || INSTITUTION.matcher(plain).matches(),
                isAbout(latin.matches() ? latin.group(1) : root, text),
                text.contains("`"));
    }

    /** An article comes back to its title as to a topic; the news, a letter and a manual hardly do. */
    private static boolean isAbout(String title, String text) {
        var latin = text.chars()
                .filter(letter -> letter < 0x80 && Character.isLetter(letter))
                .count();
        var last = title.substring(title.lastIndexOf(' ') + 1);
        return latin * LETTERS_TO_ONE_LATIN < text.length()
                && last.length() > 1
                && !NARRATIVE.matcher(text).find()
                && Pattern.compile(Pattern.quote(last) + "(?:[은는이가의]|에는|에서는)[ ,]")
                        .matcher(text)
                        .find();
    }

    /** Whether the document tells of a day or a person, so that what it names is known there only. */
    static boolean isNarrative(String text) {
        return NARRATIVE.matcher(text).find();
    }

    /** The noun with the word that stands before it in the title: {@code 하늘섬 여객선} for {@code 여객선}. */
    String fullName(String noun) {
        var matcher = Pattern.compile("(?:^|.*\\s)([가-힣A-Za-z0-9]{2,}) " + Pattern.quote(noun) + "(?:[\\s,].*|$)")
                .matcher(text);
        var named = noun.matches("[가-힣]{2,}")
                && matcher.matches()
                && !matcher.group(1).matches(".*(?:의|을|를|은|는|에|에서|한|로|과|와|위한)");
        return named ? matcher.group(1) + " " + noun : noun;
    }

    /** Whether it is the name of a product. */
    boolean isProduct() {
        return isName && text.matches("[A-Z][A-Za-z0-9.]+");
    }

    /** Whether things happen there: an institution, or a part of a landscape. */
    boolean isPlace() {
        return isName || LANDSCAPE.matcher(text).matches();
    }

    /** Whether a thing of this name is one of its own: a river's upper course, any room of a library. */
    boolean owns(String noun) {
        return isName
                || (isPlain && OWN_PARTS.contains(noun))
                || (LANDSCAPE.matcher(text).matches() && PARTS.contains(noun));
    }

    private static boolean isProduct(String name) {
        var lower = name.toLowerCase(Locale.ROOT);
        return !lower.endsWith("s") && !HEADINGS.contains(lower);
    }
}
