package dev.harbinger.digest;

import dev.harbinger.common.Languages;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;

/** Writes what mails say, each in HTML and in plain text with the same facts. */
@ApplicationScoped
class Composing {
    @CheckedTemplate(basePath = "digest")
    static class Templates {
        private Templates() {}

        static native TemplateInstance mail(Digest digest, String home);

        static native TemplateInstance plain(Digest digest, String home);

        static native TemplateInstance foot(Foot foot);

        static native TemplateInstance plainfoot(Foot foot);

        static native TemplateInstance note(Note note);

        static native TemplateInstance plainnote(Note note);
    }

    /** The end of a mail, personal to its reader; links are empty where there is none. */
    record Foot(String why, String manage, String unsubscribe) {}

    /** A short mail about the subscription itself. */
    record Note(String title, List<String> paragraphs, String button, String link, String last) {}

    private final Links links;
    private final DigestConfig config;

    Composing(Links links, DigestConfig config) {
        this.links = links;
        this.config = config;
    }

    /** What a digest says to all that get it in a language. */
    Written edition(List<Change> changes, Backdrop backdrop, Locale language) {
        var digest = Digest.of(changes, backdrop, config.perSection(), Languages.words(LetterWords.class, language));
        var home = links.to("/");
        return new Written(
                digest.subject(),
                in(language, Templates.mail(digest, home)),
                in(language, Templates.plain(digest, home)),
                backdrop.picture(),
                language);
    }

    /** The same with the end that is one reader's own. */
    Written finished(Written edition, Foot foot) {
        return new Written(
                edition.subject(),
                edition.html() + in(edition.language(), Templates.foot(foot)),
                edition.plain() + in(edition.language(), Templates.plainfoot(foot)),
                edition.picture(),
                edition.language());
    }

    Written note(Note note, Locale language) {
        return new Written(
                note.title(),
                in(language, Templates.note(note)),
                in(language, Templates.plainnote(note)),
                Written.NO_PICTURE,
                language);
    }

    private static String in(Locale language, TemplateInstance mail) {
        return mail.setLocale(language).render();
    }
}
