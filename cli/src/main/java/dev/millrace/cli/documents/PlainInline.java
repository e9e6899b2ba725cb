package dev.millrace.cli.documents;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/** The text of a line without marks; inline code keeps its backticks, images and tags are left out. */
final class PlainInline extends AbstractVisitor {

    private final StringBuilder text = new StringBuilder();

    private PlainInline() {}

    static String of(Node node) {
        var reader = new PlainInline();
        reader.visitChildren(node);
        return reader.text.toString().replaceAll("\\s+", " ").strip();
    }

    @Override
    public void visit(Text node) {
        text.append(node.getLiteral());
    }

    @Override
    public void visit(Code node) {
        text.append('`').append(node.getLiteral().replace('`', '\'').strip()).append('`');
    }

    @Override
    public void visit(SoftLineBreak node) {
        text.append(' ');
    }

    @Override
    public void visit(HardLineBreak node) {
        text.append(' ');
    }

    @Override
    public void visit(Image node) {}

    @Override
    public void visit(HtmlInline node) {}
}
