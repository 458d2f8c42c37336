package dev.harbinger.digest;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

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

    /** What a digest says to all that get it. */
    Written edition(List<Change> changes, Backdrop backdrop) {
        var digest = Digest.of(changes, backdrop, config.perSection());
        var home = links.to("/");
        return new Written(
                digest.subject(),
                Templates.mail(digest, home).render(),
                Templates.plain(digest, home).render(),
                backdrop.picture());
    }

    /** The same with the end that is one reader's own. */
    Written finished(Written edition, Foot foot) {
        return new Written(
                edition.subject(),
                edition.html() + Templates.foot(foot).render(),
                edition.plain() + Templates.plainfoot(foot).render(),
                edition.picture());
    }

    Written note(Note note) {
        return new Written(
                note.title(),
                Templates.note(note).render(),
                Templates.plainnote(note).render());
    }
}
