package dev.millrace.cli.documents;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Packs sections into chunks: small neighbours under one parent together, large sections cut between blocks. */
final class SectionPacking {

    private SectionPacking() {}

    static List<Section> pack(List<Section> sections, int maxWords) {
        var packed = new ArrayList<Section>();
        var group = new ArrayList<Section>();
        for (var section : sections) {
            if (!group.isEmpty() && !joins(group, section, maxWords)) {
                packed.addAll(cut(merged(group), maxWords));
                group.clear();
            }
            group.add(section);
        }
        if (!group.isEmpty()) {
            packed.addAll(cut(merged(group), maxWords));
        }
        return packed;
    }

    private static boolean joins(List<Section> group, Section section, int maxWords) {
        var words = group.stream().mapToInt(Section::words).sum();
        var small = maxWords / 3;
        var tiny = words < small || section.words() < small;
        var shared = common(commonPath(group), section.path());
        var deepest = Math.max(
                group.stream().mapToInt(one -> one.path().size()).max().orElse(0),
                section.path().size());
        return tiny && words + section.words() <= maxWords && !shared.isEmpty() && shared.size() >= deepest - 1;
    }

    private static List<String> commonPath(List<Section> group) {
        var path = group.get(0).path();
        for (var section : group) {
            path = common(path, section.path());
        }
        return path;
    }

    private static List<String> common(List<String> one, List<String> other) {
        var size = 0;
        while (size < Math.min(one.size(), other.size()) && one.get(size).equals(other.get(size))) {
            size++;
        }
        return one.subList(0, size);
    }

    /** A merged section keeps the headings that its title lost as lines of their own. */
    private static Section merged(List<Section> group) {
        if (group.size() == 1) {
            return group.get(0);
        }
        var path = commonPath(group);
        var blocks = new ArrayList<String>();
        for (var section : group) {
            if (section.path().size() > path.size()) {
                blocks.add(String.join(
                        " › ",
                        section.path().subList(path.size(), section.path().size())));
            }
            blocks.addAll(section.blocks());
        }
        return new Section(path, blocks);
    }

    private static List<Section> cut(Section section, int maxWords) {
        if (section.words() <= maxWords) {
            return List.of(section);
        }
        var cut = new ArrayList<Section>();
        var blocks = new ArrayList<String>();
        var words = 0;
        for (var block : pieces(section.blocks(), maxWords)) {
            var more = Section.words(block);
            if (words > 0 && words + more > maxWords) {
                cut.add(new Section(section.path(), blocks));
                blocks.clear();
                words = 0;
            }
            blocks.add(block);
            words += more;
        }
        cut.add(new Section(section.path(), blocks));
        return cut;
    }

    /** Blocks that are too long by themselves, cut between lines, then between sentences. */
    private static List<String> pieces(List<String> blocks, int maxWords) {
        var pieces = new ArrayList<String>();
        for (var block : blocks) {
            if (Section.words(block) <= maxWords) {
                pieces.add(block);
            } else if (block.contains("\n")) {
                gather(block.lines().toList(), "\n", maxWords, pieces);
            } else {
                gather(sentences(block), " ", maxWords, pieces);
            }
        }
        return pieces;
    }

    private static void gather(List<String> parts, String glue, int maxWords, List<String> pieces) {
        var piece = new StringBuilder();
        var words = 0;
        for (var part : parts) {
            var more = Section.words(part);
            if (words > 0 && words + more > maxWords) {
                pieces.add(piece.toString());
                piece.setLength(0);
                words = 0;
            }
            piece.append(piece.isEmpty() ? "" : glue).append(part);
            words += more;
        }
        pieces.add(piece.toString());
    }

    private static List<String> sentences(String block) {
        var iterator = BreakIterator.getSentenceInstance(Locale.ROOT);
        iterator.setText(block);
        var sentences = new ArrayList<String>();
        var start = iterator.first();
        for (var end = iterator.next(); end != BreakIterator.DONE; start = end, end = iterator.next()) {
            sentences.add(block.substring(start, end).strip());
        }
        return sentences;
    }
}
