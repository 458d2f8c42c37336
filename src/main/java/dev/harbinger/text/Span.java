package dev.harbinger.text;

/** A stretch of a text, as offsets in UTF-16 units: {@code [start, end)}. */
public record Span(int start, int end) {
    public Span {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("no span: " + start + " to " + end);
        }
    }

    /** The words of the span. */
    public String of(String text) {
        return text.substring(start, end);
    }

    public int length() {
        return end - start;
    }
}
