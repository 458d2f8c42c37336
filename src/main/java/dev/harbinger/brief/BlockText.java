package dev.harbinger.brief;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** Writes an HTML tree as plain text with the conventions of {@link BriefReader}; visits without recursion. */
final class BlockText implements NodeVisitor {
    private static final Set<String> PARAGRAPHS = Set.of(
            "p",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "blockquote",
            "pre",
            "ul",
            "ol",
            "dl",
            "table",
            "section",
            "article",
            "div",
            "figure",
            "hr",
            "aside",
            "header");
    private static final Set<String> LINES = Set.of("li", "tr", "dt", "br", "option", "address", "summary");

    private final StringBuilder text = new StringBuilder();
    private final Deque<int[]> numbers = new ArrayDeque<>();
    private boolean spaceDue;

    @Override
    public void head(Node node, int depth) {
        if (node instanceof TextNode words) {
            append(words.getWholeText());
        } else if (node instanceof Element element) {
            open(element);
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (node instanceof Element element) {
            close(element.normalName());
        }
    }

    String text() {
        return text.toString().strip();
    }

    private void open(Element element) {
        var name = element.normalName();
        if (PARAGRAPHS.contains(name) && !startsItem()) {
            breakLine(isNestedList(element) ? 1 : 2);
        } else if (LINES.contains(name)) {
            breakLine(1);
        }
        switch (name) {
            case "ol" -> numbers.push(new int[] {1});
            case "ul" -> numbers.push(new int[] {0});
            case "li" -> text.append(marker());
            case "td", "th" -> beginCell(element);
            case "dd" -> text.append(": ");
            default -> {}
        }
    }

    private void close(String name) {
        if (name.equals("ol") || name.equals("ul")) {
            numbers.pop();
        }
        if (name.equals("dd") || name.equals("li") || name.equals("tr")) {
            breakLine(1);
        } else if (PARAGRAPHS.contains(name) && !insideCell(name)) {
            breakLine(2);
        }
    }

    /** A paragraph inside an item ends only with the item, so that the item's words stay on its line. */
    private boolean insideCell(String name) {
        return !numbers.isEmpty() && (name.equals("p") || name.equals("div"));
    }

    private void beginCell(Element cell) {
        if (cell.previousElementSibling() != null) {
            text.append(" | ");
        }
        spaceDue = false;
    }

    private String marker() {
        if (numbers.isEmpty() || numbers.peek()[0] == 0) {
            return "- ";
        }
        return numbers.peek()[0]++ + ". ";
    }

    private boolean startsItem() {
        var length = text.length();
        return length >= 2
                && text.charAt(length - 1) == ' '
                && (text.charAt(length - 2) == '-' || text.charAt(length - 2) == '.' || text.charAt(length - 2) == '|');
    }

    private boolean isNestedList(Element element) {
        return !numbers.isEmpty()
                && (element.normalName().equals("ul")
                        || element.normalName().equals("ol")
                        || element.normalName().equals("p"));
    }

    private void append(String words) {
        for (var i = 0; i < words.length(); i++) {
            var c = words.charAt(i);
            if (Character.isWhitespace(c) || c == '\u00A0') {
                spaceDue = true;
            } else {
                appendVisible(c);
            }
        }
    }

    private void appendVisible(char c) {
        var last = text.isEmpty() ? '\n' : text.charAt(text.length() - 1);
        if (spaceDue && last != '\n' && last != ' ') {
            text.append(' ');
        }
        spaceDue = false;
        text.append(c);
    }

    /** Ends the line, and leaves a blank one if two breaks are wanted, unless the text stands there already. */
    private void breakLine(int wanted) {
        spaceDue = false;
        var end = text.length();
        while (end > 0 && text.charAt(end - 1) == ' ') {
            end--;
        }
        text.setLength(end);
        var present = 0;
        while (present < end && text.charAt(end - 1 - present) == '\n') {
            present++;
        }
        for (; present < wanted && end > 0; present++) {
            text.append('\n');
        }
    }
}
