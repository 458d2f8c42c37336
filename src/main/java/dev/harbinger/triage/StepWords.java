package dev.harbinger.triage;

import dev.harbinger.common.Languages;
import dev.harbinger.common.Phrases;
import dev.harbinger.question.Outcome;
import io.quarkus.qute.TemplateExtension;
import io.quarkus.qute.TemplateExtension.TemplateAttribute;
import io.quarkus.qute.TemplateInstance;
import java.util.Locale;

/** How pages write what a step of triage was about. */
@TemplateExtension
final class StepWords {
    private StepWords() {}

    /** The answer, the reason, until when, or the name, in the language of the page; may be null. */
    static String said(FlagStep step, @TemplateAttribute(TemplateInstance.LOCALE) Object page) {
        return said(step.what(), step.detail(), (Locale) page);
    }

    static String said(FlagStep.What what, String detail, Locale language) {
        if (detail == null) {
            return null;
        }
        return switch (what) {
            case CONFIRMED -> confirmed(detail, language);
            case SNOOZED -> Phrases.in(language, detail);
            default -> detail;
        };
    }

    /** The answer, and behind it what was noted. */
    private static String confirmed(String detail, Locale language) {
        int end = detail.indexOf(": ");
        var answer = Languages.name(Outcome.valueOf(end < 0 ? detail : detail.substring(0, end)), language);
        return end < 0 ? answer : answer + detail.substring(end);
    }
}
