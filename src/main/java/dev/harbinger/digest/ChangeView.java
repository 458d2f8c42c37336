package dev.harbinger.digest;

import java.time.LocalDate;
import java.util.regex.Pattern;

/**
 * One question and what became of it, as a mail in one language tells it; texts are empty where there is nothing to say.
 *
 * @param answer of a resolved one, such as {@code Yes}, with the note
 * @param reason that speaks most for it being answered
 * @param evidence the title of the entry that answers it, {@code evidenceLink} and {@code source} where it stands
 * @param deadline null for none
 * @param brief the title of the brief that asks it
 */
record ChangeView(
        ChangeKind kind,
        long questionId,
        String question,
        String answer,
        String reason,
        String evidence,
        String evidenceLink,
        String source,
        LocalDate deadline,
        String brief,
        String link) {
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}\\u2028\\u2029]+");

    ChangeView {
        question = oneLine(question);
        answer = oneLine(answer);
        reason = oneLine(reason);
        evidence = oneLine(evidence);
        source = oneLine(source);
        brief = oneLine(brief);
    }

    static ChangeView of(Change change, LetterWords words) {
        var facts = change.facts();
        var best = change.best();
        var said = new Said(words);
        return new ChangeView(
                change.kind(),
                facts.id(),
                facts.question(),
                said.answer(change.answer(), best.title()),
                said.why(change.why()),
                best.title(),
                best.link(),
                best.source(),
                facts.deadline(),
                facts.brief(),
                change.link());
    }

    /** In plain text, a line end within words could pass for a fact of its own. */
    private static String oneLine(String words) {
        return CONTROL.matcher(words).replaceAll(" ").strip();
    }
}
