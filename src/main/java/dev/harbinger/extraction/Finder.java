package dev.harbinger.extraction;

import dev.harbinger.text.Sentences;
import dev.harbinger.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Finds the passages that may be signals, block by block; no two overlap. */
final class Finder {
    private static final int LONGEST_ITEM = 600;
    private static final double TAIL = 0.78;
    private static final Pattern AGENDA = Pattern.compile(
            "^(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*,?\\s+)?(?:(?:\\d{1,2}(?:st|nd|rd|th)?(?:\\s?[-–]\\s?\\d{1,2})?\\s+)?(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\\.?(?:\\s+\\d{1,2})?|\\d{1,2}|\\d{1,2}[./]\\d{1,2}\\.?|\\d{4}-\\d{2}-\\d{2})(?:,?\\s+\\d{4})?\\s*(?:[:—–-]|\\|)\\s+|^(?:Mon|Tues?|Wednes|Thurs?|Fri|Satur|Sun)(?:day)?\\s*(?:[:—–-]|\\|)\\s+");
    private static final Pattern EMPTY_DAY =
            Pattern.compile("(?i)^(?:nothing|none|no |routine|quiet|public holiday|markets? closed|holiday)");
    private static final Pattern LISTED = Pattern.compile("(?i)(?:whether|how|if|when|any|who)\\s");
    private static final Pattern GRAMMAR_HEAD = Pattern.compile(
            "(?i)^(?:direction|type|event|date|day|when|what|who|indicator|signpost|scenario|item|body|meaning|probability|status)\\b");

    private final String text;
    private final List<Candidate> found = new ArrayList<>();

    private final int tailStart;

    private Finder(String text) {
        this.text = text;
        int last = text.lastIndexOf("\n\n");
        int lastTwo = last < 0 ? 0 : Math.max(0, text.lastIndexOf("\n\n", last - 1));
        tailStart = text.length() < 600 ? 0 : Math.min((int) (TAIL * text.length()), lastTwo);
    }

    static List<Candidate> candidates(String text) {
        var finder = new Finder(text);
        var blocks = Blocks.of(text);
        var agenda = blocks.stream().filter(finder::isAgendaLine).count() >= 3;
        for (int i = 0; i < blocks.size(); i++) {
            finder.block(blocks.get(i), agenda, i > 0 ? blocks.get(i - 1) : null);
        }
        return finder.found;
    }

    private void block(Block block, boolean agenda, Block before) {
        if (block.barred() || block.kind() == Block.Kind.HEADING) {
            return;
        }
        if (agenda && isAgendaLine(block)) {
            agendaLine(block);
        } else if (block.kind() == Block.Kind.ROW) {
            if (block.watched() && before != null && before.kind() == Block.Kind.ROW) {
                row(block);
            }
        } else if (block.kind() == Block.Kind.ITEM && block.watched()) {
            item(block);
        } else {
            Sentences.of(text, block.body()).forEach(sentence -> sentence(sentence, block));
        }
    }

    private boolean isAgendaLine(Block block) {
        return block.kind() != Block.Kind.HEADING && agendaEnd(block) > 0;
    }

    private int agendaEnd(Block block) {
        int from = lineStart(block.body().start());
        var line = text.substring(from, Math.min(block.body().end(), from + 60));
        var skipped = line.matches("(?s)^[-*•] .*") ? 2 : 0;
        var matcher = AGENDA.matcher(line.substring(skipped));
        return matcher.lookingAt() ? from + skipped + matcher.end() : 0;
    }

    private int lineStart(int at) {
        return text.lastIndexOf('\n', at - 1) + 1;
    }

    private void agendaLine(Block block) {
        var body = new Span(
                Math.min(agendaEnd(block), block.body().end()), block.body().end());
        if (!EMPTY_DAY.matcher(body.of(text)).find()) {
            add(body, block.body(), 0.7, "dated line");
        } else {
            Sentences.of(text, body).stream()
                    .skip(1)
                    .forEach(sentence -> add(sentence, block.body(), 0.6, "dated line"));
        }
    }

    /** The cell with the most words names the event. */
    private void row(Block block) {
        int start = block.body().start();
        var best = new Span(start, start);
        for (var cell : block.body().of(text).split(" \\| ", -1)) {
            if (cell.split("\\s+").length > Math.max(2, best.of(text).split("\\s+").length)) {
                best = new Span(start, start + cell.length());
            }
            start += cell.length() + 3;
        }
        if (best.length() > 0
                && !Cues.vetoed(best.of(text))
                && !best.of(text).contains("nobody")
                && !GRAMMAR_HEAD.matcher(best.of(text)).matches()) {
            add(best, best, 0.75, block.heading());
        }
    }

    private void item(Block block) {
        var body = block.body().of(text);
        if (block.body().length() > LONGEST_ITEM || Cues.vetoed(body)) {
            Sentences.of(text, block.body()).forEach(sentence -> sentence(sentence, block));
            return;
        }
        if (body.split("\\s+").length < 3) {
            return;
        }
        var first = Sentences.of(text, block.body()).get(0);
        if (body.matches("(?is)^(?:whether|how|if|when|any|who)\\s.*")) {
            var rest = first.end() < block.body().end() ? first : block.body();
            Clauses.ofList(text, rest).forEach(clause -> add(clause, block.body(), 0.85, block.heading()));
        } else {
            add(block.body(), block.body(), 0.75, block.heading());
        }
    }

    private void sentence(Span sentence, Block block) {
        if (sentence.length() < 20 || sentence.length() > Sentences.MAX_LENGTH) {
            return;
        }
        var words = sentence.of(text);
        if (Cues.vetoed(words)) {
            return;
        }
        if (block.watched() && LISTED.matcher(words).lookingAt()) {
            Clauses.ofList(text, sentence).forEach(clause -> add(clause, sentence, 0.85, block.heading()));
            return;
        }
        var tail = sentence.start() >= tailStart;
        for (var cue : Cues.ALL) {
            var fits = cue.where() == Cue.Where.ANY
                    || (cue.where() == Cue.Where.TAIL ? tail || block.watched() : block.watched());
            var matcher = fits ? cue.pattern().matcher(words) : null;
            if (matcher != null && matcher.find() && !words.strip().endsWith("?")) {
                take(cue, sentence, sentence.start() + matcher.start(), sentence.start() + matcher.end(), block, tail);
                return;
            }
        }
    }

    private void take(Cue cue, Span sentence, int from, int to, Block block, boolean tail) {
        var confidence = cue.confidence() + (block.watched() ? 0.1 : tail ? 0.05 : -0.15);
        var words = cue.where() == Cue.Where.WATCH
                ? block.heading()
                : text.substring(from, to).strip();
        switch (cue.takes()) {
            case SENTENCE -> add(sentence, sentence, confidence, words);
            case CLAUSE -> add(clause(sentence, from, to), sentence, confidence, words);
            case LIST -> {
                var begin = cue.where() == Cue.Where.WATCH ? sentence.start() : to;
                begin = skipLead(begin, sentence.end());
                Clauses.ofList(text, new Span(begin, sentence.end()))
                        .forEach(clause -> add(clause, sentence, confidence, words));
            }
        }
    }

    /** What a cue that ends in a colon announces stands behind it. */
    private Span clause(Span sentence, int from, int to) {
        var announces = to < sentence.end() && (text.charAt(to) == ':' || text.charAt(to - 1) == ':');
        return announces
                ? new Span(Math.min(sentence.end(), to + 2), sentence.end())
                : Clauses.around(text, sentence, from, to);
    }

    /** "are several concrete signals: whether …" lists behind its colon. */
    private int skipLead(int from, int end) {
        int colon = text.indexOf(": ", from);
        return colon >= 0 && colon < Math.min(end, from + 90) ? colon + 2 : from;
    }

    private void add(Span span, Span sentence, double confidence, String cue) {
        if (span.length() >= 12
                && (found.isEmpty() || found.get(found.size() - 1).span().end() <= span.start())) {
            found.add(new Candidate(span, sentence, Math.max(0.05, Math.min(0.98, confidence)), cue));
        }
    }
}
