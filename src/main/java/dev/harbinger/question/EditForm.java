package dev.harbinger.question;

import dev.harbinger.common.Problems;
import dev.harbinger.text.SignalType;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;

/** What somebody typed into the form that edits a question; a bean parameter. */
public class EditForm {
    private static final int LONGEST = 1000;
    private static final int MOST_ACTORS = 20;

    @RestForm
    String question;

    @RestForm
    SignalType signalType;

    @RestForm
    String actors;

    @RestForm
    String deadline;

    @RestForm
    String resolvesYes;

    @RestForm
    String seen;

    public String getQuestion() {
        return orEmpty(question);
    }

    public String getSignalType() {
        return signalType == null ? "" : signalType.name();
    }

    public String getActors() {
        return orEmpty(actors);
    }

    public String getDeadline() {
        return orEmpty(deadline);
    }

    public String getResolvesYes() {
        return orEmpty(resolvesYes);
    }

    public String getSeen() {
        return orEmpty(seen);
    }

    /** The question as it would be worded; a 400 problem for a field that cannot be. */
    public Rewording of(Question kept) {
        return Rewording.of(QuestionDraft.of(kept).with(change()));
    }

    /** A 409 problem if the words were changed since the form was shown. */
    void requireSeen(Question kept) {
        if (seen != null && !seen.equals(kept.wording())) {
            throw Problems.conflict("Somebody else changed the words of the question meanwhile, and your change was"
                    + " not made. Read it again to see what happened.");
        }
    }

    QuestionChange change() {
        if (question == null || question.isBlank() || question.length() > LONGEST) {
            throw Problems.badRequest("question", "must have 1 to " + LONGEST + " characters");
        }
        var day = day();
        return new QuestionChange(question.strip(), signalType, names(), day, day == null, resolvesYes, null, null);
    }

    private List<String> names() {
        return getActors()
                .lines()
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .limit(MOST_ACTORS)
                .toList();
    }

    private LocalDate day() {
        try {
            return deadline == null || deadline.isBlank() ? null : LocalDate.parse(deadline.strip());
        } catch (DateTimeException e) {
            throw Problems.badRequest("deadline", "must be a day such as 2027-06-30");
        }
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text;
    }
}
