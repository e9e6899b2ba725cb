package dev.millrace.cli.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.parser.Parser;

/** Reads Markdown into sections; code blocks, images and HTML stay out, tables become one line a row. */
final class MarkdownSections extends AbstractVisitor {

    private static final Pattern FRONT_MATTER =
            Pattern.compile("\\A---[ \\t]*\\R(?s:(.{0,20000}?))\\R---[ \\t]*(?:\\R|\\z)");
    private static final Pattern TITLE = Pattern.compile("(?m)^title:[ \\t]*+[\"']?(.{1,200}?)[\"']?[ \\t]*$");
    private static final Pattern CONTAINER = Pattern.compile("(?m)^[ \\t]*:::.*$|^[ \\t]*(?:!!!|\\?\\?\\?).*$");
    private static final Pattern ANCHOR = Pattern.compile("\\s*\\{\\s?[#/:.][^}]{0,200}}?\\s*$");
    private static final Pattern ALERT = Pattern.compile("^\\[!\\w{1,20}]\\s*");

    private final List<Section> sections = new ArrayList<>();
    private final List<String> path = new ArrayList<>();
    private final List<Integer> levels = new ArrayList<>();
    private final List<String> blocks = new ArrayList<>();
    private final String name;

    private MarkdownSections(String name) {
        this.name = name;
    }

    static List<Section> of(String fileName, String text) {
        var matter = FRONT_MATTER.matcher(text);
        var name = fileName;
        var body = text;
        if (matter.find()) {
            var title = TITLE.matcher(matter.group(1));
            name = title.find() ? title.group(1) : fileName;
            body = text.substring(matter.end());
        }
        var parser = Parser.builder()
                .extensions(List.of(TablesExtension.create()))
                .maxOpenBlockParsers(64)
                .build();
        var reader = new MarkdownSections(name);
        parser.parse(CONTAINER.matcher(body).replaceAll("")).accept(reader);
        reader.endSection();
        return reader.sections;
    }

    @Override
    public void visit(Heading heading) {
        endSection();
        var text = ANCHOR.matcher(PlainInline.of(heading)).replaceFirst("");
        while (!levels.isEmpty() && levels.get(levels.size() - 1) >= heading.getLevel()) {
            levels.remove(levels.size() - 1);
            path.remove(path.size() - 1);
        }
        levels.add(heading.getLevel());
        path.add(text);
    }

    @Override
    public void visit(Paragraph paragraph) {
        var text = ALERT.matcher(PlainInline.of(paragraph)).replaceFirst("");
        if (!text.isBlank()) {
            blocks.add(text);
        }
    }

    @Override
    public void visit(BulletList list) {
        add(PlainLists.lines(list));
    }

    @Override
    public void visit(OrderedList list) {
        add(PlainLists.lines(list));
    }

    @Override
    public void visit(BlockQuote quote) {
        visitChildren(quote);
    }

    @Override
    public void visit(CustomBlock block) {
        if (block instanceof TableBlock table) {
            add(PlainTables.lines(table));
        }
    }

    private void add(List<String> lines) {
        if (!lines.isEmpty()) {
            blocks.add(String.join("\n", lines));
        }
    }

    private void endSection() {
        if (!blocks.isEmpty()) {
            var named = !path.isEmpty() && levels.get(0) == 1;
            var full = new ArrayList<String>();
            if (!named) {
                full.add(name);
            }
            path.stream().filter(heading -> !heading.isBlank()).forEach(full::add);
            sections.add(new Section(full, blocks));
            blocks.clear();
        }
    }
}
