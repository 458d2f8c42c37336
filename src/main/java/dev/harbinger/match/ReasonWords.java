package dev.harbinger.match;

import io.quarkus.qute.TemplateExtension;
import io.quarkus.qute.TemplateExtension.TemplateAttribute;
import io.quarkus.qute.TemplateInstance;
import java.util.Locale;

/** How pages write why the program judges as it does. */
@TemplateExtension
final class ReasonWords {
    private ReasonWords() {}

    /** A reason in the language of the page. */
    static String said(Reason reason, @TemplateAttribute(TemplateInstance.LOCALE) Object language) {
        return reason.in((Locale) language);
    }

    /** The reason that tells most for a flag, in the language of the page; empty for none. */
    static String tellingSaid(Flag flag, @TemplateAttribute(TemplateInstance.LOCALE) Object language) {
        return flag.tellingReason().map(reason -> said(reason, language)).orElse("");
    }
}
