package dev.harbinger.question;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A brief's text cut into pieces, so that a page can mark those that signals came from. */
public final class MarkedText {
    /**
     * One piece of the text.
     *
     * @param marks the numbers, from 1, of the passages that it belongs to; empty for plain text
     */
    public record Piece(String text, List<Integer> marks) {}

    /** Where a marked passage lies in the text: {@code [start, end)}. */
    public record Passage(int start, int end) {}

    private MarkedText() {}

    /** Cuts the text at the bounds of the passages, which may overlap or lie in each other; their order gives the numbers. */
    public static List<Piece> of(String text, List<Passage> passages) {
        var bounds = new ArrayList<>(List.of(0, text.length()));
        passages.forEach(passage -> bounds.addAll(List.of(passage.start(), passage.end())));
        var cuts = bounds.stream().distinct().sorted(Comparator.naturalOrder()).toList();
        var pieces = new ArrayList<Piece>();
        for (var i = 0; i + 1 < cuts.size(); i++) {
            pieces.add(piece(text, cuts.get(i), cuts.get(i + 1), passages));
        }
        return pieces;
    }

    private static Piece piece(String text, int start, int end, List<Passage> passages) {
        var marks = new ArrayList<Integer>();
        for (var i = 0; i < passages.size(); i++) {
            if (passages.get(i).start() <= start && end <= passages.get(i).end()) {
                marks.add(i + 1);
            }
        }
        return new Piece(text.substring(start, end), marks);
    }
}
