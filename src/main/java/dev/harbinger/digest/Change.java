package dev.harbinger.digest;

import dev.harbinger.common.Languages;
import dev.harbinger.question.Outcome;
import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One question and what became of it, as a digest tells it; texts are empty where there is nothing to say.
 *
 * @param answer of a resolved one, such as {@code Yes}, with the note
 * @param reason that speaks most for it being answered
 * @param evidence the title of the entry that answers it, {@code evidenceLink} and {@code source} where it stands
 * @param deadline null for none
 * @param brief the title of the brief that asks it
 */
record Change(
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

    Change {
        question = oneLine(question);
        answer = oneLine(answer);
        reason = oneLine(reason);
        evidence = oneLine(evidence);
        source = oneLine(source);
        brief = oneLine(brief);
    }

    /** The same with the outcome that its answer begins with named in a language; in English outcomes name themselves. */
    Change in(Locale language) {
        var end = answer.split("[: ]", 2)[0];
        var named = language.equals(Locale.ENGLISH)
                ? answer
                : Stream.of(Outcome.values())
                        .filter(outcome -> outcome.name().equals(end))
                        .findFirst()
                        .map(outcome -> Languages.name(outcome, language) + answer.substring(end.length()))
                        .orElse(answer);
        return new Change(
                kind, questionId, question, named, reason, evidence, evidenceLink, source, deadline, brief, link);
    }

    /** In plain text, a line end within words could pass for a fact of its own. */
    private static String oneLine(String words) {
        return CONTROL.matcher(words).replaceAll(" ").strip();
    }
}
