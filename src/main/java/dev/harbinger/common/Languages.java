package dev.harbinger.common;

import io.quarkus.arc.Arc;
import io.quarkus.qute.EngineBuilder;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Locale;

/** Lets pages speak the first language of the browser that there is a file of words for. */
@ApplicationScoped
public class Languages {
    /** Under this name a request carries the {@link Locale} that its user has chosen; it goes before the browser's. */
    public static final String CHOSEN = "harbinger.chosen-language";

    private static final String OF_BROWSER = "harbinger.language-of-browser";
    private static final List<Locale> SPOKEN = List.of(Locale.ENGLISH, Locale.GERMAN, Locale.FRENCH);

    void configure(@Observes EngineBuilder builder) {
        builder.addTemplateInstanceInitializer(instance -> instance.setAttribute(TemplateInstance.LOCALE, wanted()));
    }

    /** The words of a bundle in a language, for what is no template. */
    public static <T> T words(Class<T> bundle, Locale language) {
        return MessageBundles.get(bundle, Localized.Literal.of(language.getLanguage()));
    }

    /** The words of a bundle in the language of the request at hand. */
    public static <T> T words(Class<T> bundle) {
        return words(bundle, wanted());
    }

    /** The name of a constant in a language. */
    public static String name(Enum<?> constant, Locale language) {
        return ConstantNames.of(constant, language);
    }

    /** One of those that are spoken, by its code; English for any other, and for null. */
    public static Locale byCode(String code) {
        return SPOKEN.stream()
                .filter(language -> language.getLanguage().equals(code))
                .findFirst()
                .orElse(Locale.ENGLISH);
    }

    /** The language of the request at hand, English if there is none. */
    public static Locale wanted() {
        var request = Arc.container().instance(CurrentVertxRequest.class).get();
        var current = Arc.container().requestContext().isActive() ? request.getCurrent() : null;
        if (current == null) {
            return Locale.ENGLISH;
        }
        Locale chosen = current.get(CHOSEN);
        return chosen == null ? ofBrowser(current) : byCode(chosen.getLanguage());
    }

    /** Read once for each request: a page asks for every few of its words. */
    private static Locale ofBrowser(RoutingContext request) {
        Locale known = request.get(OF_BROWSER);
        if (known == null) {
            known = spoken(request.request().getHeader("Accept-Language"));
            request.put(OF_BROWSER, known);
        }
        return known;
    }

    /** The first language of such a header that is spoken, English if none is. */
    static Locale spoken(String accepted) {
        try {
            var wanted = Locale.LanguageRange.parse(accepted == null || accepted.isBlank() ? "en" : accepted);
            var found = Locale.lookup(wanted, SPOKEN);
            return found == null ? Locale.ENGLISH : found;
        } catch (IllegalArgumentException e) {
            return Locale.ENGLISH;
        }
    }
}
