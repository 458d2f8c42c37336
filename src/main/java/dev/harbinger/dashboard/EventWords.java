package dev.harbinger.dashboard;

import dev.harbinger.common.Languages;
import dev.harbinger.common.Phrases;
import dev.harbinger.match.Reason;
import dev.harbinger.question.Answered;
import dev.harbinger.question.QuestionEvent;
import io.quarkus.qute.TemplateExtension;
import io.quarkus.qute.TemplateExtension.TemplateAttribute;
import io.quarkus.qute.TemplateInstance;
import java.util.Locale;

/** How pages write what a step in the life of a question was about. */
@TemplateExtension
final class EventWords {
    private EventWords() {}

    /** The answer, the reason, the note or what was changed, in the language of the page; may be null. */
    static String said(QuestionEvent event, @TemplateAttribute(TemplateInstance.LOCALE) Object page) {
        var language = (Locale) page;
        if (event.detail() == null) {
            return null;
        }
        return switch (event.what()) {
            case RESOLVED, CORRECTED ->
                event.answered().map(answered -> said(answered, language)).orElse(event.detail());
            case LIKELY_RESOLVED -> Reason.in(language, event.detail());
            case SPLIT, MERGED, ACCEPTED, PARTED, MOVED, EXPIRED -> Phrases.in(language, event.detail());
            default -> event.detail();
        };
    }

    private static String said(Answered answered, Locale language) {
        var words = Languages.words(QuestionWords.class, language);
        var outcome = Languages.name(answered.outcome(), language);
        var named = answered.before() == null
                ? outcome
                : words.insteadOf(
                        outcome, Languages.name(answered.before(), language).toLowerCase(language));
        var by = answered.evidence() == null ? null : words.byTitle(answered.evidence());
        if (answered.note() == null) {
            return by == null ? named : named + ": " + by;
        }
        return named + ": " + answered.note() + (by == null ? "" : " (" + by + ")");
    }
}
