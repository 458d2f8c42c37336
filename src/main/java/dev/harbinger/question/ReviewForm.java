package dev.harbinger.question;

import dev.harbinger.brief.Brief;
import dev.harbinger.common.Problems;
import dev.harbinger.text.SignalType;
import dev.harbinger.text.Span;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;

/** What the forms on the page of a brief send; each form sends a part of it. */
public class ReviewForm {
    private static final int LONGEST_QUESTION = 1000;
    private static final int LONGEST_NAME = 200;
    private static final int MOST_ACTORS = 20;

    @RestForm
    String seen = "";

    @RestForm
    String question = "";

    @RestForm
    String signalType = "";

    @RestForm
    String actors = "";

    @RestForm
    String deadline = "";

    @RestForm
    String resolvesYes = "";

    @RestForm
    String start = "";

    @RestForm
    String end = "";

    @RestForm
    String passage = "";

    @RestForm
    String at = "";

    @RestForm
    String with = "";

    /** The words that were typed to mark a passage, for the page that says what was wrong with them. */
    public String passage() {
        return passage;
    }

    /**
     * Refuses to change a question that reads otherwise than on the page that the form stood on.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 409 if it does
     */
    void requireSeen(Question kept) {
        if (!seen.isBlank() && !seen.equals(kept.wording())) {
            throw Problems.conflict("Somebody changed “" + kept.question()
                    + "” since you opened the page. Here is how it stands now; nothing was changed by your step.");
        }
    }

    /** What the edit form changes. */
    QuestionChange change(Question kept) {
        var words = question.strip();
        if (words.isEmpty() || words.length() > LONGEST_QUESTION) {
            throw Problems.unprocessable("question", "must have 1 to " + LONGEST_QUESTION + " characters");
        }
        var answer = resolvesYes.strip();
        return new QuestionChange(
                words,
                type(),
                actors(),
                day(),
                deadline.isBlank() && kept.deadline() != null,
                answer.isEmpty() || answer.equals(kept.resolvesYes()) ? null : answer,
                null,
                null);
    }

    private SignalType type() {
        try {
            return SignalType.valueOf(signalType);
        } catch (IllegalArgumentException e) {
            throw Problems.unprocessable("signalType", "is not known: " + signalType + "; choose one of the list");
        }
    }

    private List<String> actors() {
        var names = actors.lines()
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
        if (names.size() > MOST_ACTORS || names.stream().anyMatch(name -> name.length() > LONGEST_NAME)) {
            throw Problems.unprocessable(
                    "actors", "are up to " + MOST_ACTORS + " lines of up to " + LONGEST_NAME + " characters");
        }
        return names;
    }

    private LocalDate day() {
        try {
            return deadline.isBlank() ? null : LocalDate.parse(deadline.strip());
        } catch (DateTimeException e) {
            throw Problems.unprocessable("deadline", "must be a day such as 2027-06-30, or empty");
        }
    }

    /** The passage that the marking form names: by its offsets if the mouse selected it, else by its words. */
    Span marked(Brief brief) {
        if (start.isBlank() || end.isBlank()) {
            return Passages.find(brief.text(), new Span(0, brief.text().length()), passage);
        }
        int from = number("start", start);
        int to = number("end", end);
        if (from < 0 || to < from || to > brief.text().length()) {
            throw Problems.unprocessable("passage", "lies outside the brief's text; select it again");
        }
        return new Span(from, to);
    }

    /** Where the split form cuts: at an offset, else before words of the passage. */
    int cut(Question kept) {
        if (!at.isBlank() && !at.equals("words")) {
            return number("at", at);
        }
        var within = new Span(kept.sourceStart(), kept.sourceEnd());
        return Passages.find(kept.brief().text(), within, passage).start();
    }

    /** The question to merge with. */
    long neighbour() {
        return number("with", with);
    }

    private static int number(String field, String digits) {
        try {
            return Integer.parseInt(digits.strip());
        } catch (NumberFormatException e) {
            throw Problems.unprocessable(field, "must be a whole number");
        }
    }
}
